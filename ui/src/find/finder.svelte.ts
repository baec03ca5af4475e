/**
 * Find and replace in the text that is open: what the bar shows, and what its buttons do.
 *
 * Hits belong to one state of the text. Whoever uses them asks `#fresh` for them, which looks again
 * where the text or the query is another by now; a replacement never trusts a place it saw earlier.
 */
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { hitPosition } from '../words/phrases';
import { say } from '../words/say';
import { Finding } from './finding';
import { scopeOf, setScope, showHits } from './marks';
import { emptyQuery, type Hit, type Problem, type Query, sameQuery } from './query';
import { hitAt, hitBeside, hitFrom, replaceHit, replaceHits, select, within } from './walk';

/** After this long without a change the hits are looked for again. */
const SETTLED_MS = 120;

export class Finder {
  open = $state(false);
  /** Whether the line for replacing is shown. */
  replacing = $state(false);
  query: Query = $state(emptyQuery());
  /** Whether only what was selected is searched. */
  scoped = $state(false);
  count = $state(0);
  /** Which hit is selected, counted from 0. */
  at: number | null = $state(null);
  problem: Problem | null = $state(null);
  /** What a screen reader is told. */
  spoken = $state('');
  /** Grows with each wish to write into the field. */
  wished = $state(0);

  #view: EditorView | null = null;
  #finding: Finding;
  #known: { doc: Text; query: Query; hits: Hit[] } | null = null;
  /** Where the caret was when the query was begun: typing on starts there again. */
  #origin = 0;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(finding = new Finding()) {
    this.#finding = finding;
  }

  /** Whether there is a text to look through. */
  get attached(): boolean {
    return this.#view !== null;
  }

  attach(view: EditorView): () => void {
    this.#view = view;
    if (this.open) void this.#look();
    return () => {
      if (this.#view !== view) return;
      this.#view = null;
      clearTimeout(this.#timer);
      this.#finding.close();
    };
  }

  /** Another text stands in the editor; a mark that it kept from earlier goes. */
  opened(): void {
    this.scoped = false;
    this.#origin = this.#view?.state.selection.main.from ?? 0;
    this.#view?.dispatch({ effects: [showHits.of([]), setScope.of(null)] });
    if (this.open) void this.#look();
  }

  /** Opens the bar, with what is selected as the query; several lines become the place to search. */
  show(replacing: boolean): void {
    const view = this.#view;
    if (!view) return;
    const { from, to } = view.state.selection.main;
    const selected = view.state.sliceDoc(from, to);
    if (selected.includes('\n')) this.#setScope({ from, to });
    else if (selected && !this.query.regex) this.query.text = selected;
    this.#origin = from;
    this.replacing = replacing;
    this.open = true;
    this.wished += 1;
    void this.#look();
  }

  /** Closes the bar; the hit stays selected, and typing goes on there. */
  close(): void {
    clearTimeout(this.#timer);
    this.open = false;
    this.scoped = false;
    this.#known = null;
    this.#finding.close();
    this.#view?.dispatch({ effects: [showHits.of([]), setScope.of(null)] });
    this.#view?.focus();
  }

  /** Escape in the text; false where there is no bar to close. */
  escape(): boolean {
    if (this.open) this.close();
    else return false;
    return true;
  }

  /** Shows a place that was found elsewhere. */
  select(span: { from: number; to: number }): void {
    this.#view?.dispatch(select(span));
    this.#view?.focus();
  }

  /** The query changed: shows the first hit from where it was begun. */
  async ask(patch: Partial<Query> = {}): Promise<void> {
    Object.assign(this.query, patch);
    const hits = await this.#fresh();
    const view = this.#view;
    if (!hits || !view) return;
    const hit = hits[hitFrom(hits, this.#origin) ?? -1];
    if (hit) view.dispatch(select(hit));
    this.#show(hits, view);
    this.spoken = this.#position();
  }

  async step(step: 1 | -1): Promise<void> {
    if (!this.open) return this.#stepClosed(step);
    const hits = await this.#fresh();
    const view = this.#view;
    if (!hits || !view) return;
    const next = hitBeside(hits, view.state.selection.main, step);
    const hit = next === null ? undefined : hits[next];
    if (hit) {
      view.dispatch(select(hit));
      this.#origin = hit.from;
    }
    this.#show(hits, view);
    this.spoken = this.#position();
  }

  /** Replaces the selected hit and goes to the next; selects one where none is. */
  async replace(): Promise<void> {
    const hits = await this.#fresh();
    const view = this.#view;
    if (!hits || !view) return;
    const hit = hits[hitAt(hits, view.state.selection.main) ?? -1];
    if (hit) view.dispatch(replaceHit(view.state, hit));
    await this.step(1);
  }

  /** Replaces every hit in one step of the history. */
  async replaceAll(): Promise<void> {
    const hits = await this.#fresh();
    const view = this.#view;
    if (!hits || !view || hits.length === 0) return;
    view.dispatch(replaceHits(view.state, hits));
    await this.#look();
    this.spoken = say('find-replaced', { count: hits.length });
  }

  /** Searches what is selected alone, or everything again. */
  setScoped(scoped: boolean): void {
    const view = this.#view;
    if (!view) return;
    const { from, to } = view.state.selection.main;
    this.#setScope(scoped && from < to ? { from, to } : null);
    if (this.scoped) this.#origin = from;
    void this.ask();
  }

  /** The text or the caret is another; hears of every transaction, so it does next to nothing. */
  changed(docChanged: boolean): void {
    if (!this.open) return;
    if (docChanged) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#look(), SETTLED_MS);
    } else if (this.#view && this.#known?.doc === this.#view.state.doc) {
      this.#tell(within(this.#known.hits, scopeOf(this.#view.state)), this.#view);
    }
  }

  /** F3 while the bar is closed goes on with the last query. */
  async #stepClosed(step: 1 | -1): Promise<void> {
    if (!this.#view) return;
    if (!this.query.text) return this.show(false);
    const hits = await this.#fresh();
    const view = this.#view;
    const next = hits && hitBeside(hits, view.state.selection.main, step);
    const hit = hits?.[next ?? -1];
    if (!hit) return;
    view.dispatch(select(hit));
    view.focus();
  }

  #setScope(scope: { from: number; to: number } | null): void {
    this.scoped = scope !== null;
    this.#view?.dispatch({ effects: setScope.of(scope) });
  }

  async #look(): Promise<void> {
    const hits = await this.#fresh();
    if (hits && this.#view) this.#show(hits, this.#view);
  }

  /** The hits of the text as it is now, or null where they could not be had. */
  async #fresh(): Promise<Hit[] | null> {
    for (;;) {
      const view = this.#view;
      if (!view) return null;
      const { doc } = view.state;
      const query = { ...this.query };
      if (this.#known?.doc === doc && sameQuery(this.#known.query, query)) {
        return within(this.#known.hits, scopeOf(view.state));
      }
      const found = await this.#finding.find([doc.toString()], query);
      if (found === null || view !== this.#view) return null;
      this.problem = found.kind === 'problem' ? found.problem : null;
      const hits = found.kind === 'hits' ? (found.hits[0] ?? []) : [];
      if (view.state.doc === doc) this.#known = { doc, query, hits };
      if (found.kind === 'problem') {
        this.#show([], view);
        this.spoken = say(`find-problem-${found.problem}`);
        return null;
      }
    }
  }

  #show(hits: Hit[], view: EditorView): void {
    this.#tell(hits, view);
    if (this.open) view.dispatch({ effects: showHits.of(hits) });
  }

  #tell(hits: Hit[], view: EditorView): void {
    this.count = hits.length;
    this.at = hitAt(hits, view.state.selection.main);
  }

  #position(): string {
    return this.query.text ? hitPosition(this.at, this.count) : '';
  }
}
