/**
 * Typographer's keys in the fields of a story: headline, kicker, teaser, byline.
 *
 * Heard from around the fields: prose fields are those that carry a language. The browser writes
 * the conversion itself, so that its own undo knows it.
 */
import type { TypingChoices } from './choices';
import { convert } from './rules';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Done {
  field: Field;
  from: number;
  /** What stands there, and what was typed. */
  insert: string;
  typed: string;
}

/** Writes over a range of the field that has the focus, as the person would. */
type Write = (text: string) => void;

const write: Write = (text) => void document.execCommand(text ? 'insertText' : 'delete', false, text);

export function typographyOfFields(
  choices: () => TypingChoices,
  put = write,
): (around: HTMLElement) => () => void {
  let last: Done | null = null;
  let declined: { field: Field; at: number } | null = null;
  let writing = false;

  function replace(event: InputEvent, field: Field, from: number, to: number, text: string): void {
    event.preventDefault();
    field.setSelectionRange(from, to);
    writing = true;
    put(text);
    writing = false;
  }

  function insert(event: InputEvent, field: Field, sign: string): void {
    const from = field.selectionStart ?? 0;
    const to = field.selectionEnd ?? from;
    const refused = declined?.field === field && declined.at === from;
    declined = last = null;
    const before = field.value.slice(0, from);
    const conversion = convert(
      { before, after: field.value.slice(to), sign, language: field.lang },
      choices(),
    );
    if (!conversion || refused) return;
    const start = from - conversion.back;
    last = { field, from: start, insert: conversion.insert, typed: before.slice(start) + sign };
    replace(event, field, start, to, conversion.insert);
  }

  function takeBack(event: InputEvent, field: Field): void {
    const done = last;
    last = declined = null;
    if (done?.field !== field || field.selectionStart !== field.selectionEnd) return;
    const end = done.from + done.insert.length;
    if (field.selectionEnd !== end || field.value.slice(done.from, end) !== done.insert) return;
    declined = { field, at: done.from + done.typed.length };
    replace(event, field, done.from, end, done.typed);
  }

  function hear(event: InputEvent): void {
    const field = event.target;
    if (writing || event.isComposing || !isProse(field)) return;
    if (event.inputType === 'insertText' && event.data?.length === 1) insert(event, field, event.data);
    else if (event.inputType === 'deleteContentBackward') takeBack(event, field);
    else last = declined = null;
  }

  return (around) => {
    around.addEventListener('beforeinput', hear);
    return () => around.removeEventListener('beforeinput', hear);
  };
}

function isProse(target: EventTarget | null): target is Field {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return field && target.hasAttribute('lang');
}
