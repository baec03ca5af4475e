import { describe, expect, it } from 'vitest';
import { type InlineMark, toggleMark } from './format';
import { after } from './marked-text';

/** Toggling once gives `expected`; toggling again gives the text back. */
function check(mark: InlineMark, before: string, expected: string, back = true) {
  const toggle = (text: string) => after(text, (state) => toggleMark(state, mark));
  expect(toggle(before)).toBe(expected);
  if (back) expect(toggle(expected)).toBe(before);
}

describe('bold and italic', () => {
  it('wraps and unwraps a selection', () => {
    check('bold', 'On «Friday» night', 'On **«Friday»** night');
    check('italic', 'On «Friday» night', 'On *«Friday»* night');
  });

  it('takes the word at the caret', () => {
    check('bold', 'On Fri‸day night', 'On **Fri‸day** night');
    check('italic', 'نشست سال‸انه', 'نشست *سال‸انه*');
  });

  it('leaves the space around a selection outside', () => {
    check('bold', 'On« Friday »night', 'On **«Friday»** night', false);
  });

  it('opens a place to type between words, and takes it away again', () => {
    check('bold', 'On ‸', 'On **‸**');
    check('italic', 'On ‸', 'On *‸*');
  });

  it('combines the two', () => {
    check('italic', '**«Friday»**', '***«Friday»***');
    check('bold', '*«Friday»*', '***«Friday»***');
  });

  it('takes bold off where only a part of it is chosen', () => {
    check('bold', '**old «customs» hall**', 'old «customs» hall', false);
  });

  it('marks each line by itself, behind what begins it', () => {
    check('bold', '- «one\n- two\n\n> three»', '- **«one**\n- **two**\n\n> **three»**', false);
    check('italic', '«## A heading»', '## *«A heading»*', false);
  });

  it('does nothing to space alone', () => {
    check('bold', 'a« »b', 'a« »b');
  });
});
