/**
 * The live view: Markdown that looks like what it means, with its marks shown where one works.
 *
 * Everything but whole pictures is computed for the visible lines alone, from the syntax tree that
 * the parser keeps up to date. While an input method composes, nothing is drawn anew: a change of the
 * elements around the caret would break the composition off. While the mouse selects, nothing is
 * folded or unfolded: the text must not move under the pointer.
 */
import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Extension, Prec, StateEffect } from '@codemirror/state';
import {
  BlockWrapper,
  Decoration,
  EditorView,
  keymap,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { BLOCKS } from './blocks';
import { caretPlaces } from './caret-places';
import { definitions } from './definitions';
import { type Draw, Drawing, type Drawn, type Span } from './drawing';
import { INLINES } from './inlines';
import { drawGaps, gaps } from './gaps';
import { markAgain } from './mark-again';
import { linesGone } from './lines-gone';
import { type LiveMeans, liveMeans } from './means';
import { paragraphKeys } from './paragraph-keys';
import { PICTURE_KEYS } from './picture-keys';
import { type PlacedPicture, pictureUnder, wholePictures } from './pictures';
import { TABLES } from './table';
import { tickTaskAt } from '../lists';
import { Touch } from './touch';
import { wholeLines } from './whole-lines';

const DRAWS: Record<string, Draw> = { ...INLINES, ...BLOCKS, ...TABLES };

const VERBATIM = /^(?:FencedCode|CodeBlock|(?:HTML|Comment|ProcessingInstruction)Block)$/;

const redraw = StateEffect.define<null>();

export function draw(state: EditorState, visible: readonly Span[], touch: Touch): Drawn {
  const drawing = new Drawing(state, touch);
  for (const span of visible) {
    drawing.visible = span;
    syntaxTree(state).iterate({
      ...span,
      enter: (node) => {
        if (VERBATIM.test(node.name)) drawing.codes.push({ from: node.from, to: node.to });
        return DRAWS[node.name]?.(node, drawing) !== false;
      },
    });
    drawGaps(drawing);
  }
  return drawing.finish();
}

class LiveView implements PluginValue {
  drawn: Drawn;
  /** What was touched when the mouse was pressed, as long as it is. */
  #held: Touch | null = null;
  #isStale = false;
  readonly #view: EditorView;
  readonly #release = () => this.#letGo();

  constructor(view: EditorView) {
    this.#view = view;
    this.drawn = this.#draw();
    for (const event of ['mouseup', 'dragend', 'blur']) window.addEventListener(event, this.#release);
  }

  update(update: ViewUpdate): void {
    const isAsked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));
    const isChanged =
      update.docChanged ||
      update.viewportChanged ||
      update.selectionSet ||
      update.focusChanged ||
      syntaxTree(update.startState) !== syntaxTree(update.state);
    if (!isChanged && !isAsked && !this.#isStale) return;
    if (update.docChanged) this.#held = null;
    this.#isStale = update.view.compositionStarted;
    if (this.#isStale) this.drawn = mapped(this.drawn, update);
    else this.drawn = this.#draw();
  }

  hold(): void {
    this.#held = this.#touch();
  }

  destroy(): void {
    for (const event of ['mouseup', 'dragend', 'blur']) window.removeEventListener(event, this.#release);
  }

  #letGo(): void {
    if (!this.#held) return;
    this.#held = null;
    this.#view.dispatch({ effects: redraw.of(null) });
  }

  #draw(): Drawn {
    return draw(this.#view.state, this.#view.visibleRanges, this.#held ?? this.#touch());
  }

  /** A caret that nobody sees touches nothing; a range does, because a search shows what it found. */
  #touch(): Touch {
    const { ranges } = this.#view.state.selection;
    return new Touch(this.#view.hasFocus ? ranges : ranges.filter(({ empty }) => !empty));
  }
}

function mapped({ decorations, isolates, wrappers }: Drawn, { changes }: ViewUpdate): Drawn {
  return {
    decorations: decorations.map(changes),
    isolates: isolates.map(changes),
    wrappers: wrappers.map(changes),
  };
}

const NONE: Drawn = {
  decorations: Decoration.none,
  isolates: Decoration.none,
  wrappers: BlockWrapper.set([]),
};

const plugin = ViewPlugin.fromClass(LiveView, {
  provide: (self) => [
    EditorView.decorations.of((view) => view.plugin(self)?.drawn.decorations ?? NONE.decorations),
    EditorView.outerDecorations.of((view) => view.plugin(self)?.drawn.isolates ?? NONE.isolates),
    EditorView.bidiIsolatedRanges.of((view) => view.plugin(self)?.drawn.isolates ?? NONE.isolates),
    EditorView.blockWrappers.of((view) => view.plugin(self)?.drawn.wrappers ?? NONE.wrappers),
  ],
  eventObservers: {
    mousedown(event) {
      if (event.button === 0) this.hold();
    },
    compositionend(_event, view) {
      // CodeMirror still takes in what was composed when this is heard.
      setTimeout(() => view.dom.isConnected && view.dispatch({ effects: redraw.of(null) }), 60);
    },
  },
});

/** Presses a task's box; chooses a picture, and opens the one that was chosen already. */
function mouse(): Extension {
  let wasChosen = false;
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      const target = event.target as HTMLElement;
      if (event.button !== 0) return false;
      if (target.matches('.md-task')) {
        event.preventDefault();
        view.dispatch(tickTaskAt(view.state, view.posAtDOM(target)) ?? {});
        return true;
      }
      const picture = pictureAt(view, target);
      if (!picture) return false;
      event.preventDefault();
      view.focus();
      const { main } = view.state.selection;
      wasChosen = main.from === picture.from && main.to === picture.to;
      view.dispatch({
        selection: { anchor: picture.from, head: picture.to },
        userEvent: 'select.pointer',
      });
      return true;
    },
    click(event, view) {
      const picture = pictureAt(view, event.target as HTMLElement);
      if (picture && wasChosen) view.state.facet(liveMeans).pictureChosen(picture.from);
      return picture !== null;
    },
  });
}

function pictureAt(view: EditorView, target: HTMLElement): PlacedPicture | null {
  const figure = target.closest<HTMLElement>('.md-picture, .md-picture-small');
  return figure && pictureOfDOM(view, figure);
}

function pictureOfDOM(view: EditorView, figure: HTMLElement) {
  const at = view.posAtDOM(figure);
  // One that stands alone is drawn behind its source, a small one in place of it.
  const inside = figure.matches('.md-picture') ? at - 1 : at;
  return pictureUnder(view.state, inside, inside);
}

export function live(means: LiveMeans): Extension {
  return [
    liveMeans.of(means),
    definitions,
    wholePictures,
    plugin,
    mouse(),
    Prec.highest([keymap.of(PICTURE_KEYS), paragraphKeys, caretPlaces, wholeLines]),
    linesGone,
    gaps,
    markAgain,
    EditorView.editorAttributes.of({ class: 'md-live' }),
  ];
}
