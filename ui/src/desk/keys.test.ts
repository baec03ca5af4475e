import { describe, expect, it } from 'vitest';
import { commandOf, paneAfter } from './keys';

const pressed = { key: '', mod: false, shift: false, alt: false, inText: false };

describe('the window’s keys', () => {
  function check(keys: Partial<typeof pressed>, expected: string | null) {
    expect(commandOf({ ...pressed, ...keys })).toBe(expected);
  }

  it('name commands', () => {
    check({ key: 'n', mod: true }, 'new-story');
    check({ key: 'N', mod: true, shift: true }, 'new-issue');
    check({ key: 'e', mod: true }, 'export');
    check({ key: 'o', mod: true }, 'import');
    check({ key: ',', mod: true }, 'settings');
    check({ key: '\\', mod: true }, 'toggle-library');
    check({ key: 'P', mod: true, shift: true }, 'toggle-preview');
    check({ key: 'F6' }, 'next-pane');
    check({ key: 'F6', shift: true }, 'previous-pane');
    check({ key: 'n' }, null);
    check({ key: 'n', mod: true, alt: true }, null);
  });

  it('leave undo to a text that has the focus', () => {
    check({ key: 'z', mod: true }, 'undo-delete');
    check({ key: 'z', mod: true, inText: true }, null);
  });
});

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
