import type { Command } from '@codemirror/view';
import type { Edit } from './each-caret';

/** A key that makes an edit; where there is none to make, the key is for others. */
export const editKey =
  (edit: Edit): Command =>
  (view) => {
    const spec = edit(view.state);
    if (spec) view.dispatch(spec);
    return spec !== null;
  };
