/** Parses and runs PostScript calculator functions, as Skia writes them for gradients (ISO 32000-1 7.10.5). */
import { own } from '../../../own.js';

export type Code = readonly (number | string | Code)[];
type Value = number | boolean;

/** @throws Error for text that is no calculator function */
export function parseCalculator(source: string): Code {
  const tokens = source.match(/[{}]|[^\s{}]+/g) ?? [];
  let at = 0;
  const block = (): Code => {
    const code: (number | string | Code)[] = [];
    for (;;) {
      const token = tokens[at++];
      if (token === undefined) throw new Error('a brace is not closed');
      if (token === '}') return code;
      if (token === '{') code.push(block());
      else code.push(Number.isNaN(Number(token)) ? token : Number(token));
    }
  };
  if (tokens[at++] !== '{') throw new Error('no opening brace');
  return block();
}

/** Numbers left on the stack. @throws Error for an operator that gradients do not need */
export function runCalculator(code: Code, input: readonly number[]): number[] {
  const stack: Value[] = [...input];
  run(code, stack);
  return stack.map(Number);
}

function run(code: Code, stack: Value[]): void {
  const pop = (): number => Number(stack.pop() ?? 0);
  for (let at = 0; at < code.length; at += 1) {
    const item = code[at];
    if (typeof item === 'number') stack.push(item);
    else if (typeof item === 'string') {
      const effect = own(OPERATORS, item);
      if (!effect) throw new Error(`operator ${item}`);
      effect(stack, pop);
    } else if (item) {
      const other = code[at + 1];
      const [yes, no, word] = typeof other === 'object' ? [item, other, code[at + 2]] : [item, undefined, other];
      if (word !== (no ? 'ifelse' : 'if')) throw new Error('a block without if or ifelse');
      const branch = stack.pop() ? yes : no;
      if (branch) run(branch, stack);
      at += no ? 2 : 1;
    }
  }
}

type Effect = (stack: Value[], pop: () => number) => void;

const two =
  (make: (one: number, other: number) => Value): Effect =>
  (stack, pop) => {
    const other = pop();
    stack.push(make(pop(), other));
  };
const one =
  (make: (value: number) => Value): Effect =>
  (stack, pop) =>
    void stack.push(make(pop()));

const OPERATORS: Readonly<Record<string, Effect>> = {
  add: two((a, b) => a + b),
  sub: two((a, b) => a - b),
  mul: two((a, b) => a * b),
  div: two((a, b) => a / b),
  le: two((a, b) => a <= b),
  lt: two((a, b) => a < b),
  ge: two((a, b) => a >= b),
  gt: two((a, b) => a > b),
  eq: two((a, b) => a === b),
  and: two((a, b) => Boolean(a) && Boolean(b)),
  or: two((a, b) => Boolean(a) || Boolean(b)),
  abs: one(Math.abs),
  neg: one((value) => -value),
  sqrt: one(Math.sqrt),
  truncate: one(Math.trunc),
  floor: one(Math.floor),
  cvi: one(Math.trunc),
  cvr: one((value) => value),
  not: one((value) => !value),
  pop: (stack) => void stack.pop(),
  dup: (stack) => void stack.push(stack.at(-1) ?? 0),
  exch: (stack, pop) => {
    const [b, a] = [pop(), pop()];
    stack.push(b, a);
  },
  index: (stack, pop) => {
    const back = pop();
    stack.push(stack.at(-1 - back) ?? 0);
  },
  copy: (stack, pop) => {
    const count = pop();
    if (count > 0) stack.push(...stack.slice(-count));
  },
  roll: (stack, pop) => {
    const shift = pop();
    const count = pop();
    const items = stack.splice(stack.length - count);
    const start = (((-shift % count) + count) % count) | 0;
    stack.push(...items.slice(start), ...items.slice(0, start));
  },
};
