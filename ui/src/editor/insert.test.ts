import { describe, expect, it } from 'vitest';
import { insertFootnote, insertPictures, insertRule, insertTable } from './insert';
import { after } from './marked-text';

const check = (got: string, expected: string) => expect(got).toBe(expected);

describe('pictures', () => {
  const pier = { destination: 'pictures/pier.jpg', alt: 'The pier' };

  it('stands in a paragraph of its own with its description selected', () => {
    check(
      after('one‸\n\ntwo', (state) => insertPictures(state, [pier])),
      'one\n\n![«The pier»](pictures/pier.jpg)\n\ntwo',
    );
    check(
      after('‸', (state) => insertPictures(state, [pier])),
      '![«The pier»](pictures/pier.jpg)',
    );
    check(
      after('one\n‸\ntwo', (state) => insertPictures(state, [pier])),
      'one\n\n![«The pier»](pictures/pier.jpg)\n\ntwo',
    );
  });

  it('comes at the place it was dropped on', () => {
    check(
      after('one\n\ntwo‸', (state) => insertPictures(state, [pier], 1)),
      'one\n\n![«The pier»](pictures/pier.jpg)\n\ntwo',
    );
  });

  it('takes several, and no description can break out of its brackets', () => {
    const odd = { destination: 'pictures/odd.png', alt: 'a ] b\nc' };
    check(
      after('‸', (state) => insertPictures(state, [{ ...pier, alt: '' }, odd])),
      '![‸](pictures/pier.jpg)\n\n![a \\] b c](pictures/odd.png)',
    );
  });
});

describe('tables', () => {
  const table = (text: string) => after(text, (state) => insertTable(state, { rows: 1, columns: 2 }));

  it('stands apart with its first heading selected', () => {
    check(
      table('one‸\ntwo'),
      'one\n\n| «Heading» | Heading |\n| ------- | ------- |\n|         |         |\n\ntwo',
    );
  });

  it('stands in the item or quotation of the caret, and never in another table', () => {
    check(
      table('- one‸\n- two'),
      '- one\n\n  | «Heading» | Heading |\n  | ------- | ------- |\n  |         |         |\n\n- two',
    );
    check(
      table('> one‸'),
      '> one\n>\n> | «Heading» | Heading |\n> | ------- | ------- |\n> |         |         |',
    );
    check(
      table('| a‸ |\n| - |'),
      '| a |\n| - |\n\n| «Heading» | Heading |\n| ------- | ------- |\n|         |         |',
    );
  });
});

describe('rules', () => {
  it('parts the paragraph from what comes next', () => {
    check(after('one‸\ntwo', insertRule), 'one\n\n---\n\n‸\n\ntwo');
    check(after('‸', insertRule), '---\n\n‸');
  });
});

describe('footnotes', () => {
  const note = (text: string) => after(text, insertFootnote);

  it('puts the mark at the caret and the caret in the note', () => {
    check(note('Wood‸ is welcome.\n'), 'Wood[^1] is welcome.\n\n[^1]: ‸');
  });

  it('takes the next number that is free, and stands under the other notes', () => {
    check(note('a[^1] b‸\n\n[^1]: x'), 'a[^1] b[^2]\n\n[^1]: x\n[^2]: ‸');
    check(note('a[^2] b‸\n\n[^2]: x'), 'a[^2] b[^1]\n\n[^2]: x\n[^1]: ‸');
  });

  it('works at the very end and in an empty text', () => {
    check(note('a‸'), 'a[^1]\n\n[^1]: ‸');
    check(note('‸'), '[^1]\n\n[^1]: ‸');
  });

  it('goes from a mark to its text and back', () => {
    check(note('a[^‸1] b\n\n[^1]: text'), 'a[^1] b\n\n[^1]: text‸');
    check(note('a[^1] b\n\n[^1]: te‸xt'), 'a[^1]‸ b\n\n[^1]: text');
  });

  it('makes a note for every caret', () => {
    check(note('a‸ b‸'), 'a[^1] b[^2]\n\n[^1]: ‸\n[^2]: ');
  });
});
