/** Masthead's editor as `run.mjs` measures it, alone on a page. Its types are checked with those of `ui`. */
import { TEXT_KEYS } from "../../../ui/src/commands/list";
import { alone } from "../../../ui/src/editor/alone";
import { TextEditor } from "../../../ui/src/editor/text-editor";
import "../../../ui/src/styles/tokens.css";
import "../../../ui/src/styles/editor.css";
import "../../../ui/src/styles/live.css";

declare global {
  interface Window {
    text: string;
    focusStart(): void;
    ready: boolean;
  }
}

const parent = document.querySelector<HTMLElement>("#editor");
if (!parent) throw new Error("The page has no #editor");
const editor = new TextEditor({ ...alone(parent), keys: TEXT_KEYS });
editor.open(window.text, { language: "en", direction: "ltr", label: "Text" });
window.focusStart = () => editor.showCaret(0);
window.ready = true;
