/**
 * Pasting and dropping: what was chosen goes to the desk and comes back as Markdown, which takes the
 * place that was meant, also where typing went on in the meantime.
 *
 * Each paste is one change, and so one step to undo. Text that the desk could not read is pasted as it is.
 */
import { EditorSelection, StateEffect, StateField, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Message, Pasted } from '../../backend/wire.gen';
import { isInCell } from '../cell-signs';
import { linkOver } from '../links';
import { type Carried, carriedBy, choose, plainText } from './choice';
import { makeOffer, offers } from './offer';
import { firstFreeNote, isInCode, place, type Placed, placeMarkdown, placeText } from './placing';
import { isAnotherText } from '../another-text';
import { say } from '../../words/say';
import { told } from '../../words/told';

export interface PastePorts {
  /** Makes Markdown of another program's HTML. */
  pasteHtml(html: string, firstNote: number): Promise<Pasted>;
  /** Pictures were pasted or dropped; `at` is where they belong. */
  filesCame(files: File[], at: number): void;
  /** A paste that holds nothing a page may see. */
  nothingCame(at: number): void;
  pasteFailed(thrown: unknown): void;
  /** Another text was opened before the answer came. */
  pasteLost(): void;
}

interface Range {
  from: number;
  to: number;
}

const begin = StateEffect.define<{ id: number; range: Range }>();
const end = StateEffect.define<number>();

/** The ranges that wait for an answer, moved along with every change. */
const waiting = StateField.define<ReadonlyMap<number, Range>>({
  create: () => new Map(),
  update(ranges, transaction) {
    const { changes, docChanged, effects } = transaction;
    if (isAnotherText(transaction)) return new Map();
    const next = new Map(ranges);
    if (docChanged) {
      for (const [id, { from, to }] of ranges) {
        // What is typed at the place meanwhile comes behind the paste.
        const start = changes.mapPos(from, from === to ? -1 : 1);
        next.set(id, { from: start, to: Math.max(start, changes.mapPos(to, -1)) });
      }
    }
    for (const effect of effects) {
      if (effect.is(begin)) next.set(effect.value.id, effect.value.range);
      if (effect.is(end)) next.delete(effect.value);
    }
    return next;
  },
});

let pastes = 0;

export function pasting(ports: PastePorts) {
  let wantsPlain = false;
  let ownDrag = false;

  function take(
    view: EditorView,
    event: Event,
    carried: Carried,
    { from, to }: Range,
    plainly: boolean,
  ): boolean {
    const choice = choose(carried);
    const text = plainly || isInCode(view.state, from, to) ? plainText(carried) : null;
    if (text === null && choice.kind === 'nothing') return false;
    event.preventDefault();
    // Nothing to insert is no reason to delete what was chosen.
    if (text === '') return true;
    if (text !== null) plain(view, from, to, text);
    else if (choice.kind === 'pictures') ports.filesCame(choice.files, to);
    else if (choice.kind !== 'nothing') {
      const link = from === to ? null : linkOver(view.state, choice.text);
      if (link) view.dispatch(link);
      else if (choice.kind === 'text')
        view.dispatch(paste(view, placeMarkdown(view.state, from, to, choice.text)));
      else void rich(view, choice.html, choice.text, { from, to });
    }
    return true;
  }

  async function rich(view: EditorView, html: string, text: string, range: Range): Promise<void> {
    const id = (pastes += 1);
    view.dispatch({ effects: begin.of({ id, range }) });
    let pasted: Pasted | null = null;
    try {
      pasted = await ports.pasteHtml(html, firstFreeNote(view.state.doc.toString()));
    } catch (thrown) {
      ports.pasteFailed(thrown);
    }
    const now = view.state.field(waiting, false)?.get(id);
    if (!now) {
      ports.pasteLost();
      return;
    }
    view.dispatch({ effects: end.of(id) });
    // No cell has room for blocks: their words come without what makes them blocks.
    const words = text && pasted?.markdown.includes('\n') && isInCell(view.state, now.from, now.to);
    if (pasted?.markdown && !words) {
      formatted(view, now, pasted, text);
      return;
    }
    if (text) plain(view, now.from, now.to, text);
    if (pasted) tell(view, now.from, pasted.notes);
  }

  function formatted(view: EditorView, { from, to }: Range, pasted: Pasted, text: string): void {
    const markdown = withBlanks(pasted.markdown, text);
    const before = view.state;
    const placed = place(before, from, to, { ...pasted, markdown });
    view.dispatch(paste(view, placed));
    const isPlain = markdown.trim() === text.trim() && !pasted.footnotes;
    if (isPlain || !text) {
      tell(view, placed.caret, pasted.notes);
      return;
    }
    const takePlain = () => {
      const instead = placeText(before, from, to, text);
      const back = before.changes(placed.changes).invert(before.doc);
      const changes = back.compose(before.changes(instead.changes));
      view.dispatch({ changes, selection: { anchor: instead.caret }, userEvent: 'input.paste' });
      view.focus();
    };
    const notes = pasted.notes.map(told);
    const offer = makeOffer.of({ at: placed.caret, notes, takePlain });
    view.dispatch({ effects: [offer, ...announced([say('paste-title'), ...notes])] });
  }

  function tell(view: EditorView, at: number, messages: Message[]): void {
    if (messages.length === 0) return;
    const notes = messages.map(told);
    const offer = makeOffer.of({ at, notes, takePlain: null });
    view.dispatch({ effects: [offer, ...announced(notes)] });
  }

  return [
    waiting,
    offers(),
    EditorView.domEventHandlers({
      keydown(event) {
        wantsPlain = event.shiftKey && event.key.toLowerCase() === 'v';
        return false;
      },
      keyup: () => void (wantsPlain = false),
      blur: () => void (wantsPlain = false),
      paste(event, view) {
        const data = event.clipboardData;
        // An editor for one place at a time: with several carets CodeMirror shares lines out.
        if (!data || view.state.selection.ranges.length > 1) return false;
        const { from, to } = view.state.selection.main;
        const carried = carriedBy(data);
        // A terminal's text is there without a type.
        const isBare = carried.types.length === 0 && carried.text === '';
        if (isBare && !wantsPlain) {
          event.preventDefault();
          ports.nothingCame(to);
          return true;
        }
        return take(view, event, carried, { from, to }, wantsPlain);
      },
      dragstart: () => void (ownDrag = true),
      dragend: () => void (ownDrag = false),
      drop(event, view) {
        // Text that is moved within the editor is CodeMirror's.
        if (ownDrag || !event.dataTransfer) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
        return take(view, event, carriedBy(event.dataTransfer), { from: at, to: at }, false);
      },
    }),
  ];
}

function announced(sentences: string[]) {
  return sentences.map((sentence) => EditorView.announce.of(sentence));
}

function plain(view: EditorView, from: number, to: number, text: string): void {
  view.dispatch(paste(view, placeText(view.state, from, to, text)));
}

function paste(view: EditorView, { from, to, changes, caret }: Placed): TransactionSpec {
  // A caret that has gone elsewhere meanwhile stays there.
  const { head } = view.state.selection.main;
  const follows = head >= from && head <= to;
  return {
    changes,
    selection: follows ? EditorSelection.cursor(caret) : undefined,
    userEvent: 'input.paste',
    scrollIntoView: follows,
  };
}

/** The desk trims what it reads; blanks around a few words are theirs. */
function withBlanks(markdown: string, text: string): string {
  if (markdown.includes('\n') || /^\s*$/.test(text)) return markdown;
  const lead = /^[ \u00a0]/.test(text) ? ' ' : '';
  const trail = /[ \u00a0]$/.test(text) ? ' ' : '';
  return lead + markdown + trail;
}
