import { describe, expect, it } from 'vitest';
import { newPicture, pictureAt, picturesIn, type PictureWords, writePicture } from './picture-text';

function only(text: string) {
  const pictures = picturesIn(text);
  expect(pictures).toHaveLength(1);
  return pictures[0]!;
}

const said = ({ alt, destination, caption, credit, width, focus, decorative }: PictureWords) => ({
  alt,
  destination,
  caption,
  credit,
  width,
  focus,
  decorative,
});

function reads(text: string, words: Partial<PictureWords>) {
  expect(said(only(text))).toEqual({ ...newPicture('a.jpg', ''), ...words });
}

describe('a picture is read', () => {
  it.each<[string, Partial<PictureWords>]>([
    ['![](a.jpg)', {}],
    ['![A pier](a.jpg "At \\"dusk\\"")', { alt: 'A pier', caption: 'At "dusk"' }],
    ["![](a.jpg 'At &quot;dusk&quot; \\&amp;')", { caption: 'At "dusk" &amp;' }],
    ['![a *b* \\[c\\] `d` &amp; [e](f)](<a.jpg>)', { alt: 'a b [c] d & e' }],
    ['![two\n  lines](a.jpg)', { alt: 'two lines' }],
    ['![](a.jpg){width=50%}', { width: 50 }],
    ['![](a.jpg){ width="33.5%" .wide #x }', { width: 33.5 }],
    [
      '![](a.jpg){credit="Photo: \\"A\\" \\\\ *B*" focus="30% 60%"}',
      { credit: 'Photo: "A" \\ *B*', focus: { x: 30, y: 60 } },
    ],
    ['![](a.jpg){.decorative}', { decorative: true }],
    ['![words](a.jpg){.decorative}', { alt: 'words' }],
    ['![](a.jpg){credit=A credit=B}', { credit: 'B' }],
    ['![](a.jpg){width=0%}', {}],
    ['![](a.jpg){width=120% focus="1% 101%"}', {}],
    ['![x][one]\n\n[One]: a.jpg "T"', { alt: 'x', caption: 'T' }],
    ['![one]{width=5%}\n\n[one]: <a.jpg>', { alt: 'one', width: 5 }],
    ['> ![](a.jpg){width=5%\n> credit=A}', { width: 5, credit: 'A' }],
  ])('%s', (text, words) => reads(text, words));

  it.each(['{sic}', '{ }x', '{width=}', '{credit="open}', '{width=50%', '{credit="a"b}', ' {width=50%}'])(
    'and %s behind it is text, or says nothing',
    (braces) => reads(`![](a.jpg)${braces}`, {}),
  );

  it('with its place, braces and all, and never out of code', () => {
    const text = 'One ![](a.jpg){width=5%}![b](b.jpg) `![c](c.jpg)`\n\n    ![d](d.jpg)\n';
    const places = picturesIn(text).map(({ from, to }) => text.slice(from, to));
    expect(places).toEqual(['![](a.jpg){width=5%}', '![b](b.jpg)']);
  });

  it('out of a link, and not out of what its own credit holds', () => {
    expect(only('[![a](a.jpg){credit="![x](y)"}](https://b.example)').credit).toBe('![x](y)');
  });
});

describe('the picture at a place', () => {
  const text = 'One\n\n![](a.jpg){width=5%}![](b.jpg)\n\n- ![](c.jpg) d\n';
  it.each<[string, string | null]>([
    ['‸One\n\n', null],
    ['One\n\n‸', 'a.jpg'],
    ['One\n\n![](a.jpg){wid‸', 'a.jpg'],
    ['One\n\n![](a.jpg){width=5%}‸', 'b.jpg'],
    ['One\n\n![](a.jpg){width=5%}![](b.jpg)‸', 'b.jpg'],
    ['One\n\n![](a.jpg){width=5%}![](b.jpg)\n\n- !‸', 'c.jpg'],
    ['One\n\n![](a.jpg){width=5%}![](b.jpg)\n\n- ![](c.jpg) ‸', null],
  ])('%s', (before, destination) => {
    expect(pictureAt(text, before.indexOf('‸'))?.destination ?? null).toBe(destination);
  });
});

describe('a picture is written', () => {
  it.each<[string, Partial<PictureWords>, string]>([
    ['![ a  *b*](  a.jpg  "T" )', {}, '![ a  *b*](  a.jpg  "T" )'],
    ['![a](  a.jpg  "T" )', { alt: 'b' }, '![b](  a.jpg  "T" )'],
    ["![*a*](a.jpg 'T'){x=1}", { destination: 'b.jpg' }, "![*a*](b.jpg 'T'){x=1}"],
    ['![*a*](<a.jpg>)', { caption: 'T' }, '![*a*](<a.jpg> "T")'],
    ['![*a*](a.jpg "T")', { caption: '' }, '![*a*](a.jpg)'],
    ['![](a.jpg)', { width: 50 }, '![](a.jpg){width=50%}'],
    ['![](a.jpg){ x=1  width=40% .y }', { width: 50 }, '![](a.jpg){ x=1  width=50% .y }'],
    ['![](a.jpg){ x=1  width=40% .y }', { width: null }, '![](a.jpg){ x=1 .y }'],
    ['![](a.jpg){width=40%}', { width: null }, '![](a.jpg)'],
    ['![](a.jpg){width=40% x=1}', { width: null }, '![](a.jpg){x=1}'],
    ['![](a.jpg){credit=A credit=B}', { credit: 'C' }, '![](a.jpg){credit="C"}'],
    ['![](a.jpg){x=1}', { credit: 'A "B"\n\\C' }, '![](a.jpg){x=1 credit="A \\"B\\" \\\\C"}'],
    ['![](a.jpg)', { focus: { x: 30, y: 60 } }, '![](a.jpg){focus="30% 60%"}'],
    ['![](a.jpg)', { decorative: true }, '![](a.jpg){.decorative}'],
    ['![](a.jpg){.decorative}', { decorative: false, alt: 'a' }, '![a](a.jpg)'],
    ['![words](a.jpg){.decorative}', {}, '![words](a.jpg){.decorative}'],
    ['![words](a.jpg){.decorative}', { alt: '' }, '![](a.jpg)'],
    ['![](a.jpg){sic}', { width: 50 }, '![](a.jpg){width=50%}'],
  ])('%s %o', (text, change, expected) => {
    expect(writePicture({ ...only(text), ...change })).toBe(expected);
  });

  it.each<[string, Partial<PictureWords>, string]>([
    ['![x][one]', { alt: 'y' }, '![y][one]'],
    ['![x][one]{x=1}', { destination: 'b.jpg' }, '![x](b.jpg "T"){x=1}'],
    ['![one]', { alt: 'y' }, '![y](a.jpg "T")'],
    ['![one][]', { width: 5 }, '![one][]{width=5%}'],
  ])('where it is a reference: %s %o', (text, change, expected) => {
    const picture = only(`${text}\n\n[one]: a.jpg "T"\n`);
    expect(writePicture({ ...picture, ...change })).toBe(expected);
  });

  it('so that it reads as what was meant, whatever its words are', () => {
    const odd = [
      'a]b',
      '[',
      '\\',
      'x\\]',
      '*b* _c_ `d` ~e~ <b> &amp; &',
      '![x](y){z=1}',
      '"q"',
      'a|b',
      '(',
      ' a_b ',
    ];
    for (const words of odd) {
      const meant = { ...newPicture('a.jpg', words), caption: words, credit: words };
      expect(said(only(`x ${writePicture(meant)} y`))).toEqual(meant);
      const again = only('![*a*](a.jpg (t)){credit=x y=1}');
      expect(said(only(writePicture({ ...again, alt: words, caption: words, credit: words })))).toEqual(
        meant,
      );
    }
    for (const destination of ['a b.jpg', 'a(b.jpg', 'a<b>.jpg', '', 'a\\b', 'a&amp;b']) {
      expect(only(writePicture(newPicture(destination, ''))).destination).toBe(destination);
    }
  });
});
