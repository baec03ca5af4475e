import { expect, it } from 'vitest';
import { message, told } from './told';

it('says a sentence of the desk with what goes into it', () => {
  expect(told(message('intake-file-empty', { file: 'letter.txt' }))).toBe(
    'The file “letter.txt” could not be read: it is empty.',
  );
  expect(told({ id: 'intake-paste-comments', given: { count: 1 } })).toBe(
    'A comment on the text was left out.',
  );
  expect(told({ id: 'intake-paste-comments', given: { count: 1200 } })).toBe(
    '1,200 comments on the text were left out.',
  );
});

it('says a sentence within a sentence, and joins a list', () => {
  const why = { id: 'desk-picture-not-beside', given: {} };
  expect(told({ id: 'desk-picture-left', given: { path: 'a.png', why } })).toBe(
    'The picture “a.png” did not come along. It is not beside the file.',
  );
  const fields = ['tagline', 'footer'].map((field) => ({ id: `desk-field-${field}`, given: {} }));
  expect(told({ id: 'desk-publication-stays', given: { name: 'The Pier', fields } })).toContain(
    'is kept with the issue: tagline, footer.',
  );
});

it('keeps the direction of a name to itself', () => {
  expect(told({ id: 'desk-issue-twice', given: { name: 'نامهٔ بندر', number: '57' } })).toBe(
    '“\u2068نامهٔ بندر\u2069” has an issue 57 already; this makes a second one.',
  );
});

it('shows the id of a sentence that this window does not know', () => {
  expect(told({ id: 'desk-of-tomorrow', given: {} })).toBe('desk-of-tomorrow');
});
