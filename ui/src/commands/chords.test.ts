import { describe, expect, it } from 'vitest';
import { ariaChord, type Chord, chordOf, chordText, type Pressed } from './chords';

const nothing: Pressed = {
  key: '',
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

describe('the chord that was pressed', () => {
  function check(pressed: Partial<Pressed>, expected: Chord, mac = false) {
    expect(chordOf({ ...nothing, ...pressed }, mac)).toBe(expected);
  }

  it('names modifiers in one order', () => {
    check({ key: 'n', keyCode: 78, ctrlKey: true }, 'Mod-n');
    check({ key: 'N', keyCode: 78, ctrlKey: true, shiftKey: true }, 'Mod-Shift-n');
    check({ key: 'n', keyCode: 78, metaKey: true }, 'Mod-n', true);
    check({ key: 'n', keyCode: 78, ctrlKey: true, metaKey: true }, 'Mod-Ctrl-n', true);
    check({ key: 'ArrowUp', keyCode: 38, altKey: true }, 'Alt-ArrowUp');
    check({ key: 'F6', keyCode: 117, shiftKey: true }, 'Shift-F6');
    check({ key: 'a', keyCode: 65 }, 'a');
  });

  it('is the same on a keyboard of another script', () => {
    check({ key: 'ذ', keyCode: 66, ctrlKey: true }, 'Mod-b');
    check({ key: 'β', keyCode: 66, ctrlKey: true }, 'Mod-b');
    check({ key: 'ذ', keyCode: 66 }, 'ذ');
  });

  it('is the key’s own sign with Shift, and the letter of a Latin layout without', () => {
    check({ key: '<', keyCode: 188, ctrlKey: true, shiftKey: true }, 'Mod-Shift-,');
    check({ key: 'z', keyCode: 89, ctrlKey: true }, 'Mod-z');
  });
});

describe('a chord for reading', () => {
  it('is written as the platform writes it', () => {
    expect(chordText('Mod-Shift-n', false)).toBe('Ctrl Shift N');
    expect(chordText('Mod-Shift-n', true)).toBe('⇧⌘N');
    expect(chordText('Alt-ArrowUp', false)).toBe('Alt ↑');
    expect(chordText('Mod--', false)).toBe('Ctrl -');
    expect(chordText('F6', true)).toBe('F6');
  });

  it('is told to screen readers in their own form', () => {
    expect(ariaChord('Mod-Shift-n', false)).toBe('Control+Shift+N');
    expect(ariaChord('Mod-b', true)).toBe('Meta+B');
  });
});
