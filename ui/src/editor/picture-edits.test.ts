import { describe, expect, it } from 'vitest';
import { after, stateOf } from './marked-text';
import {
  changePicture,
  isThere,
  pictureIn,
  placePictures,
  removePicture,
  replacePicture,
} from './picture-edits';

const added = (...names: string[]) =>
  names.map((name) => ({ destination: `pictures/${name}`, alt: `Alt ${name}` }));

describe('the picture at the caret', () => {
  it.each([
    ['‸![](a.jpg) x', 'a.jpg'],
    ['![](a‸.jpg) x', 'a.jpg'],
    ['![](a.jpg)‸ x', undefined],
    ['![](a.jpg){width=5‸%}', 'a.jpg'],
    ['![](a.jpg){width=5%\ncredit‸=A}', 'a.jpg'],
    ['x‸', undefined],
  ])('%s', (marked, destination) => {
    const state = stateOf(marked);
    expect(pictureIn(state, state.selection.main.head)?.destination).toBe(destination);
  });

  it('is known not to be there any more', () => {
    const state = stateOf('![](a‸.jpg)');
    const picture = pictureIn(state, 4)!;
    expect(isThere(state, picture)).toBe(true);
    expect(isThere(stateOf('x ![](a.jpg)‸'), picture)).toBe(false);
  });
});

describe('a change of a picture', () => {
  it('touches what is said differently and leaves the caret where it is', () => {
    const changed = after("x ![*a*](  a.jpg  'T'){ x=1 } y‸", (state) => {
      const picture = pictureIn(state, 5)!;
      return changePicture(picture, { ...picture, credit: 'C' });
    });
    expect(changed).toBe('x ![*a*](  a.jpg  \'T\'){ x=1 credit="C" } y‸');
  });

  it('is none where nothing was said differently', () => {
    const state = stateOf('![](a.jpg)‸');
    const picture = pictureIn(state, 2)!;
    expect(state.update(changePicture(picture, { ...picture })).docChanged).toBe(false);
  });
});

describe('a picture that is taken away', () => {
  it.each([
    ['one ‸![](a.jpg) two', 'one ‸ two'],
    ['one\n\n‸![](a.jpg){width=5%}\n\ntwo', 'one\n\n‸two'],
    ['‸![](a.jpg)\n\ntwo', '‸two'],
    ['one\n\n‸![](a.jpg)', 'one\n\n‸'],
    ['one\n‸![](a.jpg)\ntwo', 'one\n‸two'],
    ['one\n\n[‸![](a.jpg)](https://b.example)\n\ntwo', 'one\n\n‸two'],
    ['[‸![](a.jpg) words](b)', '[‸ words](b)'],
    ['- ‸![](a.jpg)\n- b', '- ‸\n- b'],
  ])('%s', (marked, expected) => {
    const taken = after(marked, (state) =>
      removePicture(state, pictureIn(state, state.selection.main.head)!),
    );
    expect(taken).toBe(expected);
  });
});

describe('a picture that lands on another', () => {
  it('takes its place and keeps alt, caption, credit, width and link', () => {
    const landed = after('x\n\n[![A](a‸.jpg "T"){credit=C width=5%}](https://b.example)', (state) =>
      placePictures(state, added('n.png')),
    );
    expect(landed.replace('‸', '')).toBe(
      'x\n\n[![A](pictures/n.png "T"){credit=C width=5%}](https://b.example)',
    );
  });

  it('brings its own words where there are none, but not to a decorative one', () => {
    const onto = (text: string) =>
      after(`${text}‸`, (state) => replacePicture(state, pictureIn(state, 2)!, added('n.png'))).replace(
        '‸',
        '',
      );
    expect(onto('![](a.jpg)')).toBe('![Alt n.png](pictures/n.png)');
    expect(onto('![](a.jpg){.decorative}')).toBe('![](pictures/n.png){.decorative}');
  });

  it('is followed by those that came with it', () => {
    const landed = after('![A](a‸.jpg)\n\nx', (state) => placePictures(state, added('n.png', 'o.png')));
    expect(landed.replace('‸', '')).toBe('![A](pictures/n.png)\n\n![Alt o.png](pictures/o.png)\n\nx');
  });

  it('does so where the whole picture is selected, and stands beside it where the caret does', () => {
    expect(after('«![A](a.jpg)»', (state) => placePictures(state, added('n.png'), 0))).toContain(
      '![A](pictures/n.png)',
    );
    expect(after('![A](a.jpg)‸', (state) => placePictures(state, added('n.png')))).toContain(
      '![A](a.jpg)\n\n![«Alt',
    );
  });
});
