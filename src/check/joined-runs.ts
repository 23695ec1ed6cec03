/** Puts the texts of a section in the order in which tags tell them: the pieces of what a page or a long row cut are one again. */
import type { Expectation } from './expectation.js';

type Run = readonly [carrier: number, text: string];

interface Branch {
  readonly items: (Run | Branch)[];
}

/** On pages all cells of a row's first piece come before those of its second; in the tags each cell comes whole. */
export function joinedRuns({ content, firstOf }: Pick<Expectation, 'content' | 'firstOf'>): readonly Run[] {
  const { runs, parents, pieces } = content;
  if (pieces.length === 0) return runs;
  const root: Branch = { items: [] };
  const branches = new Map<number, Branch>();
  const branchOf = (carrier: number): Branch => {
    if (carrier < 0) return root;
    const first = firstOf(carrier);
    const known = branches.get(first);
    if (known) return known;
    const made: Branch = { items: [] };
    branches.set(first, made);
    branchOf(parents[first] ?? -1).items.push(made);
    return made;
  };
  for (const run of runs) branchOf(run[0]).items.push(run);
  return flat(root);
}

const flat = ({ items }: Branch): Run[] => items.flatMap((item) => ('items' in item ? flat(item) : [item]));
