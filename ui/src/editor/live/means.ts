/** What the live view is given by the window: the addresses of pictures, who hears of a choice. */
import { Facet } from '@codemirror/state';

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'pullquote';

export interface LiveMeans {
  /** Where the window finds the picture that a text names so; empty where it has none. */
  pictureAddress(destination: string): string;
  pictureChosen(position: number): void;
}

const NOTHING: LiveMeans = {
  pictureAddress: () => '',
  pictureChosen: () => undefined,
};

export const liveMeans = Facet.define<LiveMeans, LiveMeans>({ combine: ([given]) => given ?? NOTHING });
