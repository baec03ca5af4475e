import { expect, it, vi } from 'vitest';
import { nearHome } from './home';

const HOME = '/home/mira';

it('writes what is in the home folder with a tilde', () => {
  expect(nearHome('/home/mira/Newsletters/library.masthead', HOME)).toBe('~/Newsletters/library.masthead');
});

it('leaves every other path as it is', () => {
  for (const path of ['/home/miranda/library.masthead', '/media/stick/home/mira/a.md', 'a.png', HOME]) {
    expect(nearHome(path, HOME)).toBe(path);
  }
  expect(nearHome('/srv/library.masthead', '/')).toBe('/srv/library.masthead');
  expect(nearHome('/home/mira/a.md', null)).toBe('/home/mira/a.md');
});

it('keeps a path running from the left', () => {
  expect(nearHome('/home/mira/خبرنامه/57.pdf', HOME)).toBe('\u200e~/خبرنامه/57.pdf');
});

it('is in every sentence that has a path', async () => {
  vi.stubGlobal('mastheadHome', HOME);
  vi.resetModules();
  const { say } = await import('./say');
  expect(say('status-library', { path: '/home/mira/News.masthead' })).toBe('Library: ~/News.masthead');
});
