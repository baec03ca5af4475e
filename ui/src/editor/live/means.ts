/** What the live view is given by the window: words, the addresses of pictures, who hears of a choice. */
import { Facet } from '@codemirror/state';

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'pullquote';

export interface LiveWords {
  callout: Record<CalloutKind, string>;
  /** What a checkbox is called: what is to be done. */
  task: (text: string) => string;
  /** What stands before the text of a note at the foot. */
  note: (label: string) => string;
  picture: (alt: string) => string;
  decorative: string;
  undescribed: string;
  lineBreak: string;
}

export interface LiveMeans {
  words: LiveWords;
  /** Where the window finds the picture that a text names so; empty where it has none. */
  pictureAddress(destination: string): string;
  pictureChosen(position: number): void;
}

const NOTHING: LiveMeans = {
  words: {
    callout: { note: '', tip: '', important: '', warning: '', caution: '', pullquote: '' },
    task: (text) => text,
    note: (label) => label,
    picture: (alt) => alt,
    decorative: '',
    undescribed: '',
    lineBreak: '',
  },
  pictureAddress: () => '',
  pictureChosen: () => undefined,
};

export const liveMeans = Facet.define<LiveMeans, LiveMeans>({ combine: ([given]) => given ?? NOTHING });
