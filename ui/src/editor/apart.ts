/** Which changes of a text are steps of the history by themselves. */
import { Transaction } from '@codemirror/state';

/** What typing calls itself; all else that a hand does to the text is a step by itself. */
const TYPING = ['input.type', 'delete.backward', 'delete.forward'];

export function isApart(transactions: readonly Transaction[]): boolean {
  return transactions.some((transaction) => {
    const event = transaction.annotation(Transaction.userEvent);
    // Enter is plain "input".
    return event !== undefined && event !== 'input' && !TYPING.some((kind) => transaction.isUserEvent(kind));
  });
}
