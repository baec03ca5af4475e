/** The loops that keep the previews in step with what is open on a desk. */
import { asFailure } from '../backend/backend';
import { PreviewLoop } from '../preview/preview-loop';
import { PrintLoop } from '../print/print-loop';
import type { Desk } from './desk.svelte';
import { withListed } from './recent';

export function previewsOf(desk: Desk): { preview: PreviewLoop; print: PrintLoop } {
  const open = {
    backend: desk.backend,
    issue: () => desk.issue?.draft ?? null,
    story: () => desk.story?.draft ?? null,
    alone: () => desk.isPoolStory,
  };
  const print = new PrintLoop(open);
  const preview = new PreviewLoop({
    ...open,
    changed: () => print.changed(),
    listed: ({ listed }) => {
      desk.previewFailure = null;
      Object.assign(desk.stories.find(({ id }) => id === listed.id) ?? {}, listed);
      desk.shelf = withListed(desk.shelf, listed);
    },
    failed: (thrown) => (desk.previewFailure = asFailure(thrown)),
  });
  return { preview, print };
}
