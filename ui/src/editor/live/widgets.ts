/** The small things that stand in place of marks: bullets, boxes to tick, labels, signs. */
import { type EditorView, WidgetType } from '@codemirror/view';

function span(look: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.textContent = text;
  return element;
}

export class TextWidget extends WidgetType {
  readonly text: string;
  readonly look: string;

  constructor(text: string, look = 'md-sign-text') {
    super();
    this.text = text;
    this.look = look;
  }

  override eq(other: TextWidget): boolean {
    return other.text === this.text && other.look === this.look;
  }

  override toDOM(): HTMLElement {
    return span(this.look, this.text);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** A sign with a name for those who do not see it. */
export class SignWidget extends WidgetType {
  readonly sign: string;
  readonly name: string;
  readonly look: string;

  constructor(sign: string, name: string, look: string) {
    super();
    this.sign = sign;
    this.name = name;
    this.look = look;
  }

  override eq(other: SignWidget): boolean {
    return other.sign === this.sign && other.name === this.name && other.look === this.look;
  }

  override toDOM(): HTMLElement {
    const element = span(this.look, this.sign);
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', this.name);
    element.title = this.name;
    return element;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** A word of the window's own that stands for a mark: "Note", "Tip". */
export class LabelWidget extends WidgetType {
  readonly text: string;
  readonly look: string;

  constructor(text: string, look: string) {
    super();
    this.text = text;
    this.look = look;
  }

  override eq(other: LabelWidget): boolean {
    return other.text === this.text && other.look === this.look;
  }

  override toDOM(): HTMLElement {
    return span(this.look, this.text);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

export class BulletWidget extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    return span('md-bullet', '•');
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** The box of a task. A click ticks it; the keyboard has the command. */
export class TaskWidget extends WidgetType {
  readonly done: boolean;
  readonly name: string;

  constructor(done: boolean, name: string) {
    super();
    this.done = done;
    this.name = name;
  }

  override eq(other: TaskWidget): boolean {
    return other.done === this.done && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'md-task';
    // The text is one stop of the Tab key.
    box.tabIndex = -1;
    this.updateDOM(box);
    return box;
  }

  override updateDOM(box: HTMLElement, _view?: EditorView): boolean {
    if (!(box instanceof HTMLInputElement)) return false;
    box.checked = this.done;
    box.setAttribute('aria-label', this.name);
    return true;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type !== 'mousedown';
  }
}
