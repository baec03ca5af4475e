import { expect, it } from 'vitest';
import { articleReader } from './article-news';
import type { PreviewNews, StoryDraft } from './wire.gen';

it('an article is put together from what was here and what is new', async () => {
  const asked: Array<number | null> = [];
  const answers = [
    { stamp: 1, from: 0, kept: 0, part: { article: ['<a>', '1', '2', '</a>'] } },
    { stamp: 2, from: 1, kept: 2, part: { article: ['1!'] } },
    { stamp: 3, from: 2, kept: 2, part: { article: [] } },
    { stamp: 4, from: 4, kept: 0, part: { article: [] } },
    { stamp: 9, from: 0, kept: 0, part: { article: ['<b>', '</b>'] } },
  ] as unknown as PreviewNews[];
  const read = articleReader((_, shown) => {
    asked.push(shown);
    return Promise.resolve(answers.shift() as PreviewNews);
  });
  const article = async () => (await read({} as StoryDraft)).article.join('');
  expect(await article()).toBe('<a>12</a>');
  expect(await article()).toBe('<a>1!2</a>');
  expect(await article()).toBe('<a>1!2</a>');
  expect(await article()).toBe('<a>1!2</a>');
  expect(await article()).toBe('<b></b>');
  expect(asked).toEqual([null, 1, 2, 3, 4]);
});
