import { describe, expect, it } from 'vitest';
import { COMMANDS } from './list';
import { type MenuBar, menuBar, type MenuEntry, recentIssueOf, type Standing } from './menu-bar';

const standing: Standing = {
  enabled: (id) => id !== 'export',
  checked: (id) => id === 'toggle-library',
  recent: [{ id: 'i7', name: 'No. 7 · Rod & Line' }],
};

function flat(entries: MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'menu' ? [entry, ...flat(entry.entries)] : [entry]));
}

function commandsOf(bar: MenuBar) {
  const entries = bar.menus.flatMap((menu) => flat(menu.entries));
  return entries.flatMap((entry) => (entry.kind === 'command' ? [entry] : []));
}

describe.each([
  ['a Mac', true],
  ['other systems', false],
])('the menu bar of %s', (_, mac) => {
  const bar = menuBar(standing, mac);

  it('says its language', () => expect(bar.language).toBe('en'));

  it('has every command once', () => {
    const ids = commandsOf(bar).map(({ id }) => id);
    const known = ids.filter((id) => recentIssueOf(id) === null);
    expect(known.sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  it('says how each stands', () => {
    const by = new Map(commandsOf(bar).map((entry) => [entry.id, entry]));
    expect(by.get('export')).toMatchObject({ enabled: false, key: 'Mod-e' });
    expect(by.get('toggle-library')).toMatchObject({ enabled: true, checked: true });
    expect(by.get('toggle-preview')).toMatchObject({ checked: false });
    expect(by.get('bold')).not.toHaveProperty('checked');
  });

  it('never begins, ends or doubles a line', () => {
    for (const { entries } of bar.menus) {
      const lines = entries.map(({ kind }) => (kind === 'line' ? '-' : 'x')).join('');
      expect(lines).toMatch(/^x+(-x+)*$/);
    }
  });

  it('opens a recent issue, whose name has no letter that opens anything', () => {
    const recent = commandsOf(bar).find(({ id }) => recentIssueOf(id) === 'i7');
    expect(recent?.label).toBe('No. 7 · Rod && Line');
  });
});

describe('the menus', () => {
  const names = (mac: boolean) => menuBar(standing, mac).menus.map(({ label }) => label.replace('&', ''));

  it('are those of the platform', () => {
    expect(names(false)).toEqual(['File', 'Edit', 'Format', 'Insert', 'View', 'Help']);
    expect(names(true)[0]).toBe('Masthead');
    expect(names(true).slice(-2)).toEqual(['Window', 'Help']);
  });

  it('say so where nothing was open yet', () => {
    const bar = menuBar({ ...standing, recent: [] }, false);
    expect(commandsOf(bar).find(({ id }) => id === 'no-issue')).toMatchObject({ enabled: false });
  });
});
