import { expect, it } from 'vitest';
import { keepPrint, recallPrint, USUAL, zoomedFrom } from './print-choices';

const store = (text: string | null) => ({ getItem: () => text });

it('remembers what was chosen', () => {
  let kept = '';
  keepPrint({ setItem: (_, text) => (kept = text) }, { spreads: true, thumbnails: true, zoom: 150 });
  expect(recallPrint(store(kept))).toEqual({ spreads: true, thumbnails: true, zoom: 150 });
});

it('takes nothing that makes no sense', () => {
  for (const text of [null, '', '{', 'null', '[]', '{"zoom":"huge","spreads":1}', '{"zoom":9000}']) {
    expect(recallPrint(store(text)), String(text)).toEqual(USUAL);
  }
});

it('goes to the next size from any', () => {
  expect(zoomedFrom(84, 1)).toBe(100);
  expect(zoomedFrom(84, -1)).toBe(75);
  expect(zoomedFrom(100, 1)).toBe(125);
  expect(zoomedFrom(400, 1)).toBe(400);
  expect(zoomedFrom(10, -1)).toBe(25);
});
