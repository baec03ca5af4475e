/**
 * A text on which an edit is tried before it is made.
 *
 * Markdown decides by what stands around a mark whether it means anything, so a command makes its
 * change here first and reads the tree that comes of it. A trial never changes; each change gives
 * another trial, which knows all changes since the first. Only what changed is parsed again.
 */
import { markdownLanguage } from '@codemirror/lang-markdown';
import { DocInput, ensureSyntaxTree, language, syntaxTree } from '@codemirror/language';
import { type ChangeSpec, ChangeSet, type EditorState, type Text } from '@codemirror/state';
import { type ChangedRange, type Parser, type Tree, TreeFragment } from '@lezer/common';

/** How long a look may parse at most, in milliseconds. */
const PATIENCE = 100;

export class Trial {
  private constructor(
    readonly doc: Text,
    readonly tree: Tree,
    readonly changes: ChangeSet,
    private readonly parser: Parser,
  ) {}

  static of(state: EditorState): Trial {
    const parser = parserOf(state);
    const known = syntaxTree(state);
    const { doc } = state;
    const whole = known.length === doc.length;
    const tree = whole ? known : parser.parse(new DocInput(doc), TreeFragment.addTree(known, [], true));
    return new Trial(doc, tree, ChangeSet.empty(doc.length), parser);
  }

  /**
   * The text with its tree as far as the block that holds `at`, for looking at what stands there: the
   * rest of a book is not parsed for it.
   */
  static upTo(state: EditorState, at: number): Trial {
    const { doc } = state;
    const tree = ensureSyntaxTree(state, doc.lineAt(at).to, PATIENCE) ?? syntaxTree(state);
    return new Trial(doc, tree, ChangeSet.empty(doc.length), parserOf(state));
  }

  with(spec: ChangeSpec): Trial {
    const set = ChangeSet.of(spec, this.doc.length);
    if (set.empty) return this;
    const doc = set.apply(this.doc);
    const ranges: ChangedRange[] = [];
    set.iterChangedRanges((fromA, toA, fromB, toB) => ranges.push({ fromA, toA, fromB, toB }));
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(this.tree), ranges);
    const tree = this.parser.parse(new DocInput(doc), fragments);
    return new Trial(doc, tree, this.changes.compose(set), this.parser);
  }

  slice(from: number, to: number): string {
    return this.doc.sliceString(from, to);
  }
}

function parserOf(state: EditorState): Parser {
  return state.facet(language)?.parser ?? markdownLanguage.parser;
}
