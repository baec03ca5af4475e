/** Looks for words as they are typed: the time it takes grows with the text and nothing else. */
import { fold, remembered } from './fold';
import { type Hit, type Query, signAt, standsAlone } from './query';

const MARK = /\p{M}/u;

export function plainHits(text: string, query: Query): Hit[] {
  const places = query.matchCase ? exactPlaces(text, query.text) : foldedPlaces(text, query.text);
  const hits: Hit[] = [];
  let end = 0;
  for (const { from, to } of places) {
    if (from < end) continue;
    // Half a letter is no hit: what was found must not go on with an accent.
    if (MARK.test(signAt(text, to))) continue;
    if (query.wholeWord && !standsAlone(text, from, to)) continue;
    hits.push({ from, to, insert: query.replacement });
    end = to;
  }
  return hits;
}

interface Place {
  from: number;
  to: number;
}

function exactPlaces(text: string, sought: string): Place[] {
  return indexes(text, sought).map((from) => ({ from, to: from + sought.length }));
}

function foldedPlaces(text: string, typed: string): Place[] {
  const sought = fold(typed).text;
  const { text: folded, starts, ends } = remembered(text);
  return indexes(folded, sought)
    .map((at) => ({ at, last: at + sought.length - 1 }))
    .filter(({ at, last }) => starts[at] !== starts[at - 1] && starts[last] !== starts[last + 1])
    .map(({ at, last }) => ({ from: starts[at] ?? 0, to: ends[last] ?? 0 }));
}

/** Every index, also of those that overlap: one of them may be no hit. */
function indexes(text: string, sought: string): number[] {
  const found: number[] = [];
  if (sought === '') return found;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
}
