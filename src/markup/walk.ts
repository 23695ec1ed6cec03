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
type Check = (node: Node, index: number | undefined, parent: Parent | undefined) => boolean;

/** What {@link walk} answers instead of the index to go on at. */
const STOP = -1;
const NEXT = -2;

/** The list of ancestors is one and the same during the walk: whoever keeps it copies it. Nodes are visited on the way down only. */
export const visitParents = ((tree: Node, ...rest: [Enter] | [Test, Enter]): void => {
  const [test, enter] = rest.length === 1 ? [undefined, rest[0]] : rest;
  walk(tree, undefined, [], checkOf(test), enter);
}) as typeof VisitParents;

export const visit = ((tree: Node, ...rest: unknown[]): void => {
  const [test, enter] = (rest.length === 1 ? [undefined, rest[0]] : rest) as [
    Test,
    (node: Node, index: number | undefined, parent: Parent | undefined) => Answer,
  ];
  walk(tree, undefined, [], checkOf(test), (node, ancestors, index) => enter(node, index, ancestors.at(-1)));
}) as typeof Visit;

/** Nearly all tests are a type. */
const checkOf = (test: Test): Check | undefined =>
  typeof test === 'string'
    ? ({ type }) => type === test
    : test === undefined || test === null
      ? undefined
      : convert(test);

function walk(
  node: Node,
  index: number | undefined,
  ancestors: Parent[],
  check: Check | undefined,
  enter: Enter,
): number {
  let goOn = NEXT;
  let goesIn = true;
  if (!check || check(node, index, ancestors.at(-1))) {
    const answer = enter(node, ancestors, index);
    const [action, to] =
      typeof answer === 'object' && answer ? answer : typeof answer === 'number' ? [true, answer] : [answer];
    if (action === EXIT) return STOP;
    goesIn = action !== SKIP;
    if (typeof to === 'number') goOn = to;
  }
  if (!goesIn || !('children' in node)) return goOn;
  const parent = node as Parent;
  ancestors.push(parent);
  // Visitors put in and take out children as they go.
  for (let at = 0; at > -1 && at < parent.children.length; ) {
    const next = walk(parent.children[at]!, at, ancestors, check, enter);
    if (next === STOP) return STOP;
    at = next === NEXT ? at + 1 : next;
  }
  ancestors.pop();
  return goOn;
}
