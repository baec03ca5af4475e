/**
 * Reads what a catalogue holds: ids, the arguments they take, and what is wrong with its syntax.
 * For the generator and the tests; the window itself never sees this file.
 */
import {
  type Entry,
  type FunctionReference,
  type Message,
  parse,
  type SelectExpression,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';

/** What an argument is: a name, a number, or a time. */
export type ArgumentKind = 'string' | 'number' | 'Date';

export interface Shape {
  messages: Map<string, Map<string, ArgumentKind>>;
  /** Entries that could not be read, and ids that come twice. */
  faults: string[];
}

export function shapeOf(catalogue: string): Shape {
  const shape: Shape = { messages: new Map(), faults: [] };
  for (const entry of parse(catalogue, {}).body) take(entry, shape);
  return shape;
}

function take(entry: Entry, { messages, faults }: Shape): void {
  if (entry.type === 'Junk') faults.push(entry.content.trim());
  if (entry.type !== 'Message') return;
  if (messages.has(entry.id.name)) faults.push(`${entry.id.name} comes twice`);
  messages.set(entry.id.name, argumentsOf(entry));
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many'];
const FUNCTIONS: Record<string, ArgumentKind> = { NUMBER: 'number', DATETIME: 'Date' };

function argumentsOf(message: Message): Map<string, ArgumentKind> {
  const kinds = new Map<string, ArgumentKind>();
  const learn = (name: string, kind: ArgumentKind) => {
    if (kind !== 'string' || !kinds.has(name)) kinds.set(name, kind);
  };
  class Reader extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      learn(node.id.name, 'string');
    }
    override visitFunctionReference(node: FunctionReference): void {
      const kind = FUNCTIONS[node.id.name] ?? 'string';
      for (const argument of node.arguments.positional) {
        if (argument.type === 'VariableReference') learn(argument.id.name, kind);
      }
    }
    override visitSelectExpression(node: SelectExpression): void {
      const counts = node.variants.some(
        ({ key }) => key.type === 'NumberLiteral' || PLURALS.includes(key.name),
      );
      if (node.selector.type === 'VariableReference') {
        learn(node.selector.id.name, counts ? 'number' : 'string');
      }
      this.genericVisit(node);
    }
  }
  new Reader().visit(message);
  return kinds;
}

/** The types that `say` is called with, as TypeScript. */
export function typesOf({ messages }: Shape): string {
  const lines = [...messages].map(([id, kinds]) => {
    const given = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => `${name}: ${kind}`);
    return `  '${id}': ${given.length > 0 ? `{ ${given.join('; ')} }` : 'null'};`;
  });
  return [
    '// Made from words/en by `UPDATE_WORDS=1 npx vitest run src/words`. Do not edit.',
    'export type WordArguments = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
