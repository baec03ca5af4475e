/** What a print edition can be told: the choices of the settings, and what one of them changes of the others. */
import type { PrintDraft, PrintLayout, PrintMargins, PrintPaper } from '../backend/wire.gen';

export const LAYOUTS: PrintLayout[] = ['bulletin', 'magazine', 'letter', 'digest', 'largePrint'];
export const PAPERS: PrintPaper[] = ['a4', 'a5', 'letter', 'legal', 'tabloid', 'custom'];
export const MARGINS: Array<keyof PrintMargins> = ['inside', 'outside', 'top', 'bottom'];

/** The bounds within which the typesetter keeps a length, in millimetres (`issue::theme::print`). */
export const MILLIMETRES = {
  paper: { min: 74, max: 630 },
  margin: { min: 5, max: 80 },
};

/** What margins begin with that somebody wants otherwise. */
const USUAL: PrintMargins = { inside: 20, outside: 18, top: 20, bottom: 22 };

/** The same wishes for another layout, as `Print::laid_out` of `crates/issue` has them and says why. */
export function withLayout(print: PrintDraft, layout: PrintLayout): PrintDraft {
  if (layout === print.layout) return print;
  const kept = (wish: boolean | null) => (wish && layout === 'largePrint' ? null : wish);
  const [hyphenate, dropCap] = [kept(print.hyphenate), kept(print.dropCap)];
  return { ...print, layout, columns: null, margins: null, hyphenate, dropCap };
}

export function withMargins(print: PrintDraft, own: boolean): PrintDraft {
  return { ...print, margins: own ? (print.margins ?? USUAL) : null };
}

export type Answer = '' | 'yes' | 'no';

/** Yes, no, or as the layout has it. */
export function answerOf(value: boolean | null): Answer {
  return value === null ? '' : value ? 'yes' : 'no';
}

export function valueOf(answer: Answer): boolean | null {
  return answer === '' ? null : answer === 'yes';
}
