import { describe, expect, it } from 'vitest';
import { paneAfter } from './pane-order';

describe('going round the panes', () => {
  it('goes both ways and begins at the first', () => {
    const panes = ['library', 'text', 'preview'];
    expect(paneAfter(panes, 'library', 1)).toBe('text');
    expect(paneAfter(panes, 'preview', 1)).toBe('library');
    expect(paneAfter(panes, 'library', -1)).toBe('preview');
    expect(paneAfter(panes, null, 1)).toBe('library');
    expect(paneAfter(panes, null, -1)).toBe('preview');
    expect(paneAfter([], null, 1)).toBeNull();
  });
});
