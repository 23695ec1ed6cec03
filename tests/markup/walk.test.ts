/** The walk that the bundle gives to packages in place of their own is the same: in all arguments and answers, on any tree. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node, Parent } from 'unist';
import { visit as libraryVisit } from 'unist-util-visit';
import { visitParents as libraryVisitParents } from 'unist-util-visit-parents';
import { visit, visitParents } from '../../src/markup/walk.js';

/** A generator that gives the same row for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const TYPES = ['a', 'b', 'c'];

function tree(roll: (sides: number) => number, depth = 4): Node {
  const node = { type: TYPES[roll(TYPES.length)]!, id: roll(1000) };
  if (depth === 0 || roll(4) === 0) return roll(5) === 0 ? Object.assign(node, { children: undefined }) : node;
  return Object.assign(node, { children: Array.from({ length: roll(5) }, () => tree(roll, depth - 1)) });
}

const TESTS = [undefined, null, 'a', ['a', 'b'], { type: 'b' }, (node: Node) => node.type !== 'c'];
const ANSWERS = [undefined, null, true, false, 'skip', 0, 1, 2, -1, ['skip', 2], [true, 1], [false], [], [null, 3]];

type Walk = (tree: Node, ...rest: unknown[]) => void;

/** Each call of the visitor, as a line; its answers and its changes of the tree come from the seed. */
function trace(walk: Walk, seed: number, isLong: boolean): string[] {
  const roll = dice(seed);
  const root = tree(roll);
  const test = TESTS[roll(TESTS.length)];
  const reverse = [undefined, false, true][roll(3)];
  const lines: string[] = [];
  let calls = 0;
  const visitor = (node: Node, ...rest: unknown[]): unknown => {
    const told = isLong ? (rest[0] as Node[]).map(nameOf) : [rest[0], rest[1] && nameOf(rest[1] as Node)];
    lines.push(`${nameOf(node)} ${JSON.stringify(told)}`);
    calls += 1;
    // An answer such as 0 goes back for ever.
    if (calls > 60) return false;
    const children = (node as Parent).children;
    if (children && roll(4) === 0) children.splice(roll(3), roll(2), ...(roll(2) ? [tree(roll, 1) as never] : []));
    return roll(2) ? undefined : ANSWERS[roll(ANSWERS.length)];
  };
  if (test === undefined && roll(2)) walk(root, visitor, reverse);
  else walk(root, test, visitor, reverse);
  return [...lines, JSON.stringify(root)];
}

const nameOf = (node: Node): string => `${node.type}${(node as Node & { id: number }).id}`;

describe('a walk', () => {
  for (const [name, ours, library] of [
    ['visitParents', visitParents, libraryVisitParents],
    ['visit', visit, libraryVisit],
  ] as const)
    it(`${name} calls as the library does, a thousand times`, () => {
      const isLong = name === 'visitParents';
      for (let seed = 1; seed <= 1000; seed += 1)
        assert.deepEqual(trace(ours as Walk, seed, isLong), trace(library as Walk, seed, isLong), `seed ${seed}`);
    });

  it('gives ancestors that may be kept', () => {
    const kept: Node[][] = [];
    const leaf = { type: 'leaf' };
    visitParents({ type: 'root', children: [{ type: 'branch', children: [leaf] }] } as Node, (_, ancestors) => {
      kept.push(ancestors);
    });
    assert.deepEqual(
      kept.map((each) => each.map(({ type }) => type)),
      [[], ['root'], ['root', 'branch']],
    );
  });
});
