/**
 * The quiet way back: right after formatted text was pasted, a small panel at its end offers the
 * plain text instead, and tells what could not come along. Typing or Escape puts it away.
 */
import { type EditorState, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { say } from '../../words/say';

export interface Offer {
  at: number;
  /** What could not come along. */
  notes: string[];
  /** Puts the plain text in place of the formatted; null where both are the same. */
  takePlain: ((view: EditorView) => void) | null;
}

export const makeOffer = StateEffect.define<Offer | null>();

export function offers() {
  const field = StateField.define<Offer | null>({
    create: () => null,
    update(offer, transaction) {
      for (const effect of transaction.effects) if (effect.is(makeOffer)) return effect.value;
      return transaction.docChanged ? null : offer;
    },
    provide: (own) =>
      // Not clipped: the margins that keep the caret clear of the toolbar would hide it.
      showTooltip.from(own, (offer): Tooltip | null =>
        offer ? { pos: offer.at, clip: false, create: (view) => ({ dom: panel(view, offer) }) } : null,
      ),
  });
  const dismiss = (view: EditorView): boolean => {
    if (!isOffered(view.state)) return false;
    withdraw(view);
    return true;
  };
  const isOffered = (state: EditorState) => Boolean(state.field(field, false));
  return [field, keymap.of([{ key: 'Escape', run: dismiss }])];
}

function withdraw(view: EditorView): void {
  view.dispatch({ effects: makeOffer.of(null) });
}

function panel(view: EditorView, { notes, takePlain }: Offer): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'paste-offer';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', say('paste-title'));
  dom.dataset.testid = 'paste-offer';
  if (notes.length > 0) dom.append(noteList(notes));
  if (takePlain) dom.append(button(say('paste-plain'), 'paste-plain', () => takePlain(view)));
  if (notes.length > 0) dom.append(button(say('close'), 'paste-dismiss', () => leave(view)));
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave(view);
  });
  return dom;
}

function leave(view: EditorView): void {
  withdraw(view);
  view.focus();
}

function noteList(notes: string[]): HTMLElement {
  const list = document.createElement('ul');
  for (const note of notes) list.appendChild(document.createElement('li')).textContent = note;
  return list;
}

function button(label: string, testId: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.dataset.testid = testId;
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', act);
  return made;
}
