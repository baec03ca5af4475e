/** What helps with the text that is open: finding in it, counting it, typing it. */
import { Counting } from '../count/counting.svelte';
import { NO_CHOICES, type TypingChoices } from '../editor/typography/choices';
import { Finder } from '../find/finder.svelte';

export class TextTools {
  readonly finder = new Finder();
  readonly counting = new Counting();
  typing: TypingChoices = $state({ ...NO_CHOICES });
}
