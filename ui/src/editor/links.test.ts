import { describe, expect, it } from 'vitest';
import { destination, linkAt, removeLink, setLink } from './links';
import { after, stateOf } from './marked-text';

const set = (before: string, address: string, text = '') =>
  after(before, (state) => setLink(state, linkAt(state), address, text));
const remove = (before: string) => after(before, (state) => removeLink(state, linkAt(state)));
const found = (text: string) => {
  const { kind, text: shown, address } = linkAt(stateOf(text));
  return [kind, shown, address];
};

describe('the link at the selection', () => {
  it('is found from within and from a selection that touches it', () => {
    expect(found('the [old ha‸ll](https://x.org) here')).toEqual(['inline', 'old hall', 'https://x.org']);
    expect(found('«the [old» hall](https://x.org) here')).toEqual(['inline', 'old hall', 'https://x.org']);
    expect(found('a [b‸](<x y>)')).toEqual(['inline', 'b', 'x y']);
    expect(found('a [b‸]()')).toEqual(['inline', 'b', '']);
    expect(found('see https://x.o‸rg now')).toEqual(['bare', 'https://x.org', 'https://x.org']);
    expect(found('see <https://x.o‸rg> now')).toEqual(['bare', 'https://x.org', 'https://x.org']);
  });

  it('is found at its definition', () => {
    const definition = '\n\n[The  Hall]: https://x.org "t"';
    expect(found(`[a‸][the hall]${definition}`)).toEqual(['reference', 'a', 'https://x.org']);
    expect(found(`[the‸ hall][]${definition}`)).toEqual(['reference', 'the hall', 'https://x.org']);
    expect(found(`[the‸ hall]${definition}`)).toEqual(['reference', 'the hall', 'https://x.org']);
  });

  it('is none where brackets are only brackets', () => {
    expect(found('a [b‸] c')).toEqual(['new', '', '']);
    expect(found('a[^1‸]\n\n[^1]: note')).toEqual(['new', '', '']);
    expect(found('the « old hall » here')).toEqual(['new', 'old hall', '']);
  });
});

describe('setting a link', () => {
  it('wraps what is chosen, each line by itself', () => {
    expect(set('the «old hall» here', 'https://x.org')).toBe('the [«old hall»](https://x.org) here');
    expect(set('- «a\n- b»', 'x.org')).toBe('- [«a](https://x.org)\n- [b»](https://x.org)');
    expect(set('«a **b** c»', 'x.org')).toBe('[«a **b** c»](https://x.org)');
    expect(set('a **b «c** d»', 'x.org')).toBe('a **b [«c](https://x.org)** [d»](https://x.org)');
  });

  it('puts in a text where nothing is chosen, or the address itself', () => {
    expect(set('a ‸', 'https://x.org', 'the [hall]')).toBe('a [the \\[hall\\]](https://x.org)‸');
    expect(set('a ‸', 'https://x.org')).toBe('a [https://x.org](https://x.org)‸');
  });

  it('changes the address where it stands, and nothing else', () => {
    expect(set('[a‸](x "title")', 'https://y.org')).toBe('[a‸](https://y.org "title")');
    expect(set('[a‸]()', 'https://y.org')).toBe('[a‸](https://y.org)');
    expect(set('[a‸][h] [b][h]\n\n[h]: x', 'https://y.org')).toBe('[a‸][h] [b][h]\n\n[h]: https://y.org');
    expect(set('see <https://x.o‸rg>', 'https://y.org', 'https://x.org')).toBe('see <https://y.org>‸');
    expect(set('see https://x.o‸rg', 'https://x.org', 'this')).toBe('see [this](https://x.org)‸');
  });

  it('removes the link, and leaves its words', () => {
    expect(remove('the [old ha‸ll](https://x.org) here')).toBe('the old ha‸ll here');
    expect(remove('[a‸][h]\n\n[h]: x')).toBe('a‸\n\n[h]: x');
    expect(remove('see https://www.x.o‸rg')).toBe('see x.org‸');
    expect(set('the [old ha‸ll](https://x.org)', ' ')).toBe('the old ha‸ll');
  });
});

describe('an address', () => {
  const check = (typed: string, expected: string) => expect(destination(typed)).toBe(expected);

  it('gets the scheme that is left out', () => {
    check(' example.org/a ', 'https://example.org/a');
    check('anna@example.org', 'mailto:anna@example.org');
    check('mailto:anna@example.org', 'mailto:anna@example.org');
    check('#section', '#section');
    check('localhost:8000', 'localhost:8000');
  });

  it('cannot end the link that it stands in', () => {
    check('https://x.org/a b', 'https://x.org/a%20b');
    check('https://x.org/(a', 'https://x.org/%28a');
    check('https://x.org/(a)', 'https://x.org/(a)');
    check('https://x.org/<a>', 'https://x.org/%3Ca%3E');
  });
});
