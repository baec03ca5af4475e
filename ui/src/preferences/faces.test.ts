import { describe, expect, it } from 'vitest';
import { cssFace, cssString, isInstalled, type Measure } from './faces';

it('gives each choice its face, and the window’s own where letters are missing', () => {
  expect(cssFace({ face: 'serif', family: '' })).toBe('var(--text)');
  expect(cssFace({ face: 'sans', family: '' })).toBe('var(--ui)');
  expect(cssFace({ face: 'mono', family: '' })).toBe('var(--mono), var(--text)');
  expect(cssFace({ face: 'own', family: 'Georgia' })).toBe('"Georgia", var(--text)');
  expect(cssFace({ face: 'own', family: '' })).toBe('var(--text)');
});

it('quotes a name, whatever is in it', () => {
  expect(cssString('Georgia"; }')).toBe('"Georgia\\"; }"');
  expect(cssString('a\\')).toBe('"a\\\\"');
});

describe('a family', () => {
  const widths: Record<string, number> = {
    monospace: 10,
    serif: 8,
    'sans-serif': 9,
    Courier: 10,
    Georgia: 8.5,
  };
  const measure: Measure = (font) => {
    const names = [...font.matchAll(/"([^"]+)"|([\w-]+)$/g)].map((found) => found[1] ?? found[2] ?? '');
    return widths[names.find((name) => name in widths) ?? ''] ?? 0;
  };

  it('is there where it gives other widths', () => expect(isInstalled('Georgia', measure)).toBe(true));
  it('is there where it is the one behind a generic name', () =>
    expect(isInstalled('Courier', measure)).toBe(true));
  it('is not there where nothing changes', () => expect(isInstalled('Nowhere Sans', measure)).toBe(false));
});
