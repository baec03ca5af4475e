import { describe, expect, it } from 'vitest';
import { insertFootnote, insertPictures, insertTable, toggleLink } from './insert';
import { after } from './marked-text';

const check = (got: string, expected: string) => expect(got).toBe(expected);

describe('links', () => {
  const link = (text: string) => after(text, toggleLink);

  it('wraps a selection and selects the address', () => {
    check(link('the «old hall» here'), 'the [old hall](«https://») here');
  });

  it('takes a selected address as the address', () => {
    check(link('«https://example.org/hall»'), '[‸](https://example.org/hall)');
  });

  it('opens an empty link at the caret', () => check(link('a ‸ b'), 'a [‸](https://) b'));

  it('leaves only the words of a link', () => {
    check(link('the [old ha‸ll](https://example.org) here'), 'the «old hall» here');
    check(
      link('the [old ha‸ll][hall] here\n\n[hall]: https://example.org'),
      'the «old hall» here\n\n[hall]: https://example.org',
    );
  });
});

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
  it('stands apart with its first heading selected', () => {
    check(
      after('one‸\ntwo', (state) => insertTable(state, { heading: 'H', cell: 'c' })),
      'one\n\n| «H» | H |\n| --- | --- |\n| c | c |\n| c | c |\n\ntwo',
    );
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
});
