/**
 * Markdown as the editor reads it: GitHub's, which the editions read too.
 *
 * Put together from CodeMirror's parts and not by its `markdown()`, which would bring the grammars
 * of HTML, CSS and JavaScript along, a quarter of the window's whole script, to colour what stands
 * between the tags.
 */
import { markdownKeymap, markdownLanguage, pasteURLAsLink } from '@codemirror/lang-markdown';
import { type Extension, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';

export const markdown: Extension = [markdownLanguage, pasteURLAsLink, Prec.high(keymap.of(markdownKeymap))];
