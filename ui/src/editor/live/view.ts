/** Which of the views of the text are on: one compartment, so that a choice changes all at once. */
import { Compartment, type Extension, type StateEffect } from '@codemirror/state';
import { cellSigns } from '../cell-signs';
import { sourceLooks } from '../looks';
import type { ViewChoices } from '../view-choices';
import { focusMode } from './focus-mode';
import { live } from './live';
import type { LiveMeans } from './means';
import { typewriter } from './typewriter';

export type TextView = Pick<ViewChoices, 'source' | 'focus' | 'typewriter'>;

const compartment = new Compartment();

export function textView(choices: TextView, means: LiveMeans): Extension {
  return compartment.of(partsOf(choices, means));
}

export function viewEffect(choices: TextView, means: LiveMeans): StateEffect<unknown> {
  return compartment.reconfigure(partsOf(choices, means));
}

/** Other choices, such as the size of the letters, are the sheet's alone. */
export function sameView(a: TextView, b: TextView): boolean {
  return a.source === b.source && a.focus === b.focus && a.typewriter === b.typewriter;
}

function partsOf({ source, focus, typewriter: moves }: TextView, means: LiveMeans): Extension {
  return [source ? sourceLooks : [live(means), cellSigns], focus ? focusMode : [], moves ? typewriter : []];
}
