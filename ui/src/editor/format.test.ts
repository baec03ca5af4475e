import { describe, expect, it } from 'vitest';
import { type InlineMark, toggleMark } from './format';
import { after } from './marked-text';

/** Toggling once gives `expected`; toggling again gives the text back. */
function check(mark: InlineMark, before: string, expected: string, back = true) {
  const toggle = (text: string) => after(text, (state) => toggleMark(state, mark));
  expect(toggle(before)).toBe(expected);
  if (back) expect(toggle(expected)).toBe(before);
}

describe('a format on a selection', () => {
  it('wraps and unwraps it', () => {
    check('bold', 'On «Friday» night', 'On **«Friday»** night');
    check('italic', 'On «Friday» night', 'On *«Friday»* night');
    check('strike', 'On «Friday» night', 'On ~~«Friday»~~ night');
    check('code', 'On «Friday» night', 'On `«Friday»` night');
    check('bold', 'Fri«day», night', 'Fri**«day»**, night');
  });

  it('leaves the space around a selection outside', () => {
    check('bold', 'On« Friday »night', 'On **«Friday»** night', false);
  });

  it('makes all of it bold where only a part is', () => {
    check('bold', '«old **customs** hall»', '**«old customs hall»**', false);
    check('bold', 'old **cus«toms** hall»', 'old **cus«toms hall»**', false);
    check('bold', '«old» **customs** «hall»', '**«old» customs «hall»**');
  });

  it('takes it off the chosen part alone', () => {
    check('bold', '**old «customs» hall**', '**old** «customs» **hall**');
    check('bold', '**«old» customs hall**', '«old» **customs hall**');
    check('bold', '__old «customs» hall__', '__old__ «customs» __hall__', false);
    check('code', '`old «customs» hall`', '`old` «customs» `hall`', false);
    check('bold', '**«old» customs «hall»**', '«old» **customs** «hall»');
  });

  it('keeps what stands in another format', () => {
    check('bold', 'x **y *z «a» b* c** d', 'x **y** ***z** «a» **b*** **c** d', false);
    check('bold', 'a *b «c* d» e', 'a *b **«c*** **d»** e');
    check('bold', '[a «b](x) c»', '[a **«b**](x) **c»**');
    check('italic', '«see [the hall](x) now»', '*«see [the hall](x) now»*');
    check('bold', '«a `code` b»', '**«a `code` b»**');
    check('bold', 'a `co«de` b»', 'a **`co«de` b»**', false);
    check('bold', '«![pier](p.jpg)»', '**«![pier](p.jpg)»**', false);
  });

  it('combines bold and italic and takes them apart', () => {
    check('italic', '**«Friday»**', '***«Friday»***');
    check('bold', '*«Friday»*', '***«Friday»***');
    check('italic', '***«both»***', '**«both»**', false);
    check('bold', '***«both»***', '*«both»*', false);
    check('bold', '***a «b» c***', '***a** «b» **c***', false);
    check('italic', '***a «b» c***', '***a* «b» *c***', false);
  });

  it('marks each line by itself, behind what begins it', () => {
    check('bold', '- «one\n- two\n\n> three»', '- **«one**\n- **two**\n\n> **three»**');
    check('italic', '«## A heading»', '## *«A heading»*', false);
    check('bold', '- [ ] «one»', '- [ ] **«one»**');
    check('bold', '| «a | b» |\n| - | - |', '| **«a** | **b»** |\n| - | - |');
    check('bold', '**a\n«b»\nc**', '**a**\n«b»\n**c**', false);
    check('bold', '1. a\n   > «b\n   > c»', '1. a\n   > **«b**\n   > **c»**');
  });

  it('does nothing to space alone, to code blocks, addresses and marks', () => {
    check('bold', 'a« »b', 'a« »b');
    check('bold', '```\n«a»\n```', '```\n«a»\n```');
    check('bold', '[a](ht«tp»://b)', '[a](ht«tp»://b)');
  });

  it('leaves punctuation outside where its marks would not be seen', () => {
    check('bold', '«„Zitat“»text', '„**«Zitat»**“text', false);
    check('bold', '«„Zitat“» text', '**«„Zitat“»** text');
    check('italic', 'say«(ing)»s', 'say(*«ing»*)s', false);
    check('bold', 'a«!»b', 'a«!»b');
    check('bold', 'x_«y»_z', 'x_**«y»**_z');
  });

  it('writes as many backticks as code needs', () => {
    check('code', 'a «b`c» d', 'a ``«b`c»`` d');
    check('code', 'a «`» d', 'a `` «`» `` d');
    check('code', '`a`«b»', '`a«b»`');
  });
});

describe('a format at a caret', () => {
  it('takes the word it stands in', () => {
    check('bold', 'On Fri‸day night', 'On **Fri‸day** night');
    check('italic', 'نشست سال‸انه', 'نشست *سال‸انه*');
    check('bold', '**old cus‸toms hall**', '**old** cus‸toms **hall**');
  });

  it('opens a place to type, and takes it away again', () => {
    check('bold', 'On ‸', 'On **‸**');
    check('italic', 'On ‸', 'On *‸*');
    check('code', 'On ‸ off', 'On `‸` off');
    check('strike', 'word‸', 'word~~‸~~');
    check('italic', '**‸**', '***‸***');
    check('bold', '‸', '**‸**');
  });

  it('steps out of what it ends, and back in', () => {
    check('bold', '**bold‸**', '**bold**‸');
    check('code', 'a `b‸`', 'a `b`‸');
  });

  it('opens nothing in code', () => check('bold', '```\n‸\n```', '```\n‸\n```'));
});

describe('with several carets', () => {
  it('decides once for all of them', () => {
    check('bold', '**«a»** and «b»', '**«a»** and **«b»**', false);
    check('bold', '«a», «b»\n\n- «c»', '**«a»**, **«b»**\n\n- **«c»**');
    check('italic', 'fi‸rst and sec‸ond', '*fi‸rst* and *sec‸ond*');
    check('italic', 'a ‸ b ‸ c', 'a *‸* b *‸* c');
  });
});

it('comes off again from selections that touch', () => {
  check('bold', '«it»«’s» pier', '**«it’s»** pier', false);
  check('bold', '**«it’s»** pier', '«it’s» pier');
});
