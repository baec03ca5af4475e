/**
 * Sentences that are not said yet. The desk answers with them, because it does not know the
 * window's language; a failure of the page's own is one too, so that all are shown in one way.
 */
import type { Given, Message } from '../backend/wire.gen';
import { say, sayAny, type WordId } from './say';
import type { WordArguments } from './words.gen';

type Arguments<Id extends WordId> = WordArguments[Id] extends null ? [] : [WordArguments[Id]];

/** A sentence to be said later. */
export function message<Id extends WordId>(id: Id, ...[given]: Arguments<Id>): Message {
  return { id, given: (given ?? {}) as Message['given'] };
}

/** Says a sentence in the language of the window. */
export function told({ id, given }: Message): string {
  const values = Object.entries(given).map(([name, value]) => [name, toldPart(value)] as const);
  return sayAny(id, Object.fromEntries(values));
}

function toldPart(given: Given): string | number {
  if (Array.isArray(given)) return given.map(toldPart).join(say('list-between'));
  return typeof given === 'object' ? told(given) : given;
}
