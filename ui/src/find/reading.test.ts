import { describe, expect, it } from 'vitest';
import { context } from './issue-hits';
import { asRead, meets, PLAIN, readingOf, Readings } from './reading';

const read = (text: string) => asRead(text, { from: 0, to: text.length }, readingOf(text).folds);

/** The addresses of a text, as they stand there. */
const addresses = (text: string) => readingOf(text).addresses.map(({ from, to }) => text.slice(from, to));

describe('a text as it reads', () => {
  it.each([
    ['The **long** _pier_ of ~~wood~~ `steel`', 'The long pier of wood steel'],
    ['## The pier ##', 'The pier '],
    ['- [x] the pier', 'the pier'],
    ['2. the pier', '2. the pier'],
    ['> the pier', 'the pier'],
    ['at [the *pier*](https://a.example/x "A title") now', 'at the pier now'],
    ['at [the pier][ref] now', 'at the pier now'],
    ['at [the pier] now', 'at [the pier] now'],
    ['![A pier](pictures/pier.jpg "C"){width=50% credit="P. Ier"} behind', 'A pier behind'],
    ['The pier[^1] opens', 'The pier opens'],
    ['[^1]: The pier of 1911', 'The pier of 1911'],
    ['[^1]: Pier', 'Pier'],
    ['<https://a.example> and www.a.example', 'https://a.example and www.a.example'],
    ['a \\* b <!-- c --> d', 'a * b  d'],
    ['A <em>pier</em>', 'A pier'],
    ['| a | b |\n| - | - |\n| the pier | 7 |', 'a · b\n\nthe pier · 7'],
    ['~~~\n[code](pier)\n~~~', '\n[code](pier)\n'],
    ['a [link\nover lines](https://a.example) here', 'a link\nover lines here'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['[a](https://a.example "t") ![b](b.jpg)', ['https://a.example', 'b.jpg']],
    ['[a]: https://a.example', ['https://a.example']],
    [
      '<https://a.example>, www.a.example, a@a.example',
      ['https://a.example', 'www.a.example', 'a@a.example'],
    ],
    ['<a href="https://a.example">a</a>', ['"https://a.example"']],
    ["<div><img alt='b' src='b.png'></div>", ["'b.png'"]],
    ['[^1]: Pier', []],
    ['`[a](b)`', []],
  ])('knows the addresses of %j', (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });

  it('is kept for the texts of the last look alone', () => {
    const readings = new Readings();
    const look = (text: string) => {
      let reading = PLAIN;
      readings.ofThese((read) => (reading = read(text)));
      return reading;
    };
    const first = look('*a*');
    expect(look('*a*')).toBe(first);
    look('*b*');
    expect(look('*a*')).not.toBe(first);
    expect(look('*a*')).toEqual(first);
  });
});

describe('the words around a hit', () => {
  const around = (text: string, words: string, last = false) => {
    const from = last ? text.lastIndexOf(words) : text.indexOf(words);
    const place = { from, to: from + words.length };
    const { before, match, after } = context(text, place, readingOf(text));
    return `${before}[${match}]${after}`;
  };

  it('read as text, with the hit itself', () => {
    const text = 'The **long** pier, see [the *new* pier](https://pier.example/pier) soon.';
    expect(around(text, 'pier')).toBe('The long [pier], see the new pier soon.');
    expect(around(text, 'new')).toBe('The long pier, see the [new] pier soon.');
  });

  it('stand as they are written where the hit is in syntax', () => {
    const text = 'See [the *pier*](https://a.example/pier).';
    expect(around(text, 'pier', true)).toBe('See [the *pier*](https://a.example/[pier]).');
    expect(around(text, 'the *pier')).toBe('See [[the *pier]*](https://a.example/pier).');
  });
});

it('meets what it shares a sign with', () => {
  const spans = [
    { from: 2, to: 4 },
    { from: 6, to: 8 },
  ];
  const met = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((from) => meets({ from, to: from + 1 }, spans));
  expect(met).toEqual([2, 3, 6, 7]);
});
