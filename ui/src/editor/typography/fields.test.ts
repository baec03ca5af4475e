// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { typographyOfFields } from './fields';

let field: HTMLInputElement;
let leave: () => void;

function open(value: string, lang: string | null = 'de') {
  document.body.innerHTML = `<div><input${lang === null ? '' : ` lang="${lang}"`}></div>`;
  field = document.querySelector('input') ?? new HTMLInputElement();
  field.value = value;
  field.setSelectionRange(value.length, value.length);
  const choices = () => ({ quotes: true, dashes: true, spaces: true });
  leave = typographyOfFields(choices, write)(document.body);
}

/** As the browser writes over what is selected. */
function write(text: string) {
  const from = field.selectionStart ?? 0;
  field.setRangeText(text, from, field.selectionEnd ?? from, 'end');
}

function input(inputType: string, data: string | null, isComposing = false) {
  const event = new InputEvent('beforeinput', {
    inputType,
    data,
    isComposing,
    bubbles: true,
    cancelable: true,
  });
  if (!field.dispatchEvent(event)) return;
  if (data !== null) write(data);
  else field.setRangeText('', (field.selectionStart ?? 1) - 1, field.selectionStart ?? 1, 'end');
}

const type = (signs: string) => [...signs].forEach((sign) => input('insertText', sign));

afterEach(() => leave());

describe('typing in a field', () => {
  it('follows the language of the field', () => {
    open('');
    type('"Ja" -- nein...');
    expect(field.value).toBe('„Ja“ – nein…');
  });

  it('takes back what Backspace follows, and lets it be', () => {
    open('a -');
    type('-');
    input('deleteContentBackward', null);
    expect(field.value).toBe('a --');
    type('-');
    expect(field.value).toBe('a ---');
    input('deleteContentBackward', null);
    expect(field.value).toBe('a --');
  });

  it('leaves alone a field that is no prose, and what is composed', () => {
    open('', null);
    type('"');
    expect(field.value).toBe('"');
    leave();
    open('');
    input('insertText', '"', true);
    expect(field.value).toBe('"');
  });
});
