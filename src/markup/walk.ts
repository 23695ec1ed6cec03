/**
 * Visits the nodes of a tree as unist-util-visit 5 does, in a fifth of its time: that makes a function and names it for
 * every node, which was a third of reading a book (docs/decisions/020-speed.md). The bundle gives it to the packages too.
 */
import type { Node, Parent } from 'unist';
import { convert, type Test } from 'unist-util-is';
import type { visit as Visit } from 'unist-util-visit';
import type { visitParents as VisitParents } from 'unist-util-visit-parents';

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

type Answer = boolean | 'skip' | number | null | undefined | readonly [(boolean | 'skip' | null)?, (number | null)?];
type Enter = (node: Node, ancestors: Parent[], index: number | undefined) => Answer;
type EnterAt = (node: Node, index: number | undefined, parent: Parent | undefined) => Answer;
type Check = (node: Node, index: number | undefined, parent: Parent | undefined) => boolean;

/** What {@link walk} answers instead of the index to go on at; before the first child there is nothing. */
const BEFORE = -1;
const STOP = -2;
const NEXT = -3;

/** With all arguments of the library's function: what it passes is no less than what we take. */
export const visitParents = ((tree: Node, ...rest: readonly unknown[]): void => {
  const { test, visitor, step } = argumentsOf<Enter>(rest);
  walk(tree, undefined, [], { check: checkOf(test), enter: visitor, step, isTold: true });
}) as typeof VisitParents;

export const visit = ((tree: Node, ...rest: readonly unknown[]): void => {
  const { test, visitor, step } = argumentsOf<EnterAt>(rest);
  const enter: Enter = (node, ancestors, index) => visitor(node, index, ancestors.at(-1));
  walk(tree, undefined, [], { check: checkOf(test), enter, step, isTold: false });
}) as typeof Visit;

/** `(visitor, reverse?)` or `(test, visitor, reverse?)`. */
function argumentsOf<Visitor>([first, second, third]: readonly unknown[]) {
  const isShort = typeof first === 'function' && typeof second !== 'function';
  const [test, visitor, reverse] = isShort ? [undefined, first, second] : [first, second, third];
  const step: 1 | -1 = reverse ? -1 : 1;
  return { test: test as Test, visitor: visitor as Visitor, step };
}

/** Nearly all tests are a type. */
const checkOf = (test: Test): Check | undefined =>
  typeof test === 'string'
    ? ({ type }) => type === test
    : test === undefined || test === null
      ? undefined
      : convert(test);

interface Round {
  readonly check: Check | undefined;
  readonly enter: Enter;
  readonly step: 1 | -1;
  /** Whether visitors ask for all ancestors; else the last will do. */
  readonly isTold: boolean;
}

function walk(node: Node, index: number | undefined, ancestors: Parent[], visited: Round): number {
  const { check, enter, step, isTold } = visited;
  let goOn = NEXT;
  let goesIn = true;
  if (!check || check(node, index, ancestors.at(-1))) {
    const answer = enter(node, ancestors, index);
    const [action, to] =
      typeof answer === 'object' && answer ? answer : typeof answer === 'number' ? [true, answer] : [answer];
    if (action === EXIT) return STOP;
    goesIn = action !== SKIP;
    if (typeof to === 'number') goOn = Math.max(to, BEFORE);
  }
  if (!goesIn || !('children' in node) || !node.children) return goOn;
  const parent = node as Parent;
  const within = isTold ? [...ancestors, parent] : [parent];
  // Visitors put in and take out children as they go.
  for (let at = step > 0 ? 0 : parent.children.length - 1; at > -1 && at < parent.children.length; ) {
    const next = walk(parent.children[at]!, at, within, visited);
    if (next === STOP) return STOP;
    at = next === NEXT ? at + step : next;
  }
  return goOn;
}
