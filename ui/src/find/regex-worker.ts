/** Matches regular expressions beside the window, which can end it. */
import type { Hit, Query } from './query';
import { regexHits } from './regex';

export interface RegexTask {
  query: Query;
  texts: string[];
}

onmessage = ({ data }: MessageEvent<RegexTask>) => {
  const hits: Hit[][] = data.texts.map((text) => regexHits(text, data.query));
  postMessage(hits);
};
