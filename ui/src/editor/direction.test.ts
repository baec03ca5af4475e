import { expect, it } from 'vitest';
import { directionOfField, directionOfLine, directionOfText, sideOfEmpty } from './direction';

function check(text: string, expected: string | null) {
  expect(directionOfText(text)).toBe(expected);
}

it('takes the direction of the first letter', () => {
  check('The pier', 'ltr');
  check('نشست سالانه', 'rtl');
  check('## تصمیم‌ها', 'rtl');
  check('- **שלום** world', 'rtl');
  check('۱. The first', 'ltr');
  check('', null);
  check('> --- 12', null);
});

it('overlooks the letters of marks', () => {
  expect(directionOfLine('- [x] سفارش')).toBe('rtl');
  expect(directionOfLine('> [!NOTE]')).toBeNull();
  expect(directionOfLine('> [!NOTE] عنوان')).toBe('rtl');
  expect(directionOfLine('[x] word')).toBe('ltr');
});

it('is the window’s in an empty field, with the caret at the side of the text', () => {
  expect([directionOfField('', 'rtl'), sideOfEmpty('', 'rtl'), sideOfEmpty('', 'ltr')]).toEqual([
    undefined,
    'right',
    'left',
  ]);
  const fields = ['نشست', 'The pier', '۱۲'].map((value) => directionOfField(value, 'rtl'));
  expect([...fields, sideOfEmpty('The pier', 'rtl')]).toEqual(['rtl', 'ltr', 'rtl', undefined]);
});
