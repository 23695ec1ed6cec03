/** Our walk goes the way of the library's, whatever a visitor answers and does to the tree. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node, Parent } from 'unist';
import { visit as libraryVisit } from 'unist-util-visit';
import { visitParents as libraryVisitParents } from 'unist-util-visit-parents';
import { visit, visitParents } from '../../src/markup/walk.js';
import { seededRandom } from '../paginate/random.js';

interface Named extends Parent {
  readonly name: string;
  children: Named[];
}

const TYPES = ['root', 'element', 'text', 'other'];
const TREES = 100;

function grow(pick: (most: number) => number, depth: number, name = 'r'): Named {
  const children = depth === 0 ? [] : Array.from({ length: pick(4) }, (_, at) => grow(pick, depth - 1, `${name}${at}`));
  return { type: TYPES[pick(3)]!, name, children };
}

/** Answers and changes by the name of the node, so that both walks meet the same. */
function visitor(seen: string[], answers: readonly unknown[]) {
  return (node: Node, index: number | undefined, parent: Parent | undefined) => {
    const { name } = node as Named;
    seen.push(`${name} ${index} ${(parent as Named | undefined)?.name ?? ''}`);
    const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0) + name.length * 7;
    if (sum % 5 === 0 && parent && index !== undefined && seen.length < 200) parent.children.splice(index, 1);
    return (seen.length < 400 ? answers[sum % answers.length] : false) as never;
  };
}

const ANSWERS = [
  undefined,
  null,
  true,
  'skip',
  undefined,
  0,
  1,
  2,
  ['skip', 1],
  [true, 2],
  ['skip'],
  undefined,
  undefined,
];

describe('walk', () => {
  for (const test of [
    undefined,
    'element',
    ['text', 'element'],
    { type: 'other' },
    (node: Node) => node.type !== 'text',
  ]) {
    it(`goes the library's way with the test ${JSON.stringify(test) ?? 'function or none'}`, () => {
      for (let seed = 1; seed <= TREES; seed += 1) {
        const { between } = seededRandom(seed);
        const tree = grow((most) => between(0, most), 4);
        const [own, other, ownUp, otherUp]: string[][] = [[], [], [], []];
        const rest = test === undefined ? [] : [test];
        const call = (walk: unknown, seen: string[], changed: Named, up: boolean): void => {
          const enter = visitor(seen, seed % 9 === 0 ? [...ANSWERS, false] : ANSWERS);
          const withParents = (node: Node, parents: Parent[]) =>
            enter(node, parents.at(-1)?.children.indexOf(node), parents.at(-1));
          (walk as (...parts: unknown[]) => void)(changed, ...rest, up ? withParents : enter);
        };
        call(visit, own!, structuredClone(tree), false);
        call(libraryVisit, other!, structuredClone(tree), false);
        call(visitParents, ownUp!, structuredClone(tree), true);
        call(libraryVisitParents, otherUp!, structuredClone(tree), true);
        assert.deepEqual(own, other, `seed ${seed}`);
        assert.deepEqual(ownUp, otherUp, `seed ${seed}, with parents`);
      }
    });
  }
});
