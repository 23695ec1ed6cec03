/** Judges how elements stand in each other, and that each says what it has to (ISO 14289-1 7.1 to 7.4, 7.7, 7.9). */
import { own } from '../../../own.js';
import type { StructureNode, UaFacts } from '../../../pdf/read/ua/facts.js';
import { type Finding, find } from './finding.js';

type Nodes = readonly StructureNode[];

export function structureFindings({ nodes, document }: UaFacts): Finding[] {
  return [
    ...nodes.flatMap((node) => [...ownFindings(node, document.language), ...nesting(node, nodes)]),
    ...headings(nodes),
    ...notes(nodes),
  ];
}

function ownFindings(node: StructureNode, documentLanguage: string | undefined): Finding[] {
  const { type, standard, page, hasParent, alt, actualText, expansion } = node;
  const isSpeechless = !node.language && !documentLanguage;
  const at = (clause: string): Finding => find(clause, page, type);
  return [
    ...(standard === undefined ? [at('7.1-5')] : []),
    ...(hasParent ? [] : [at('7.1-12')]),
    ...(actualText !== undefined && isSpeechless ? [at('7.2-21')] : []),
    ...(alt !== undefined && isSpeechless ? [at('7.2-22')] : []),
    ...(expansion !== undefined && isSpeechless ? [at('7.2-23')] : []),
    ...(standard === 'Figure' && !alt && actualText === undefined ? [at('7.3-1')] : []),
    ...(standard === 'Formula' && !alt && actualText === undefined ? [at('7.7-1')] : []),
  ];
}

interface Nesting {
  /** What may stand in it, with the test that says so. */
  readonly kids?: readonly [clause: string, types: readonly string[]];
  readonly parents?: readonly [clause: string, types: readonly string[]];
}

const PARTS = ['Table', 'THead', 'TBody', 'TFoot'];
const NESTING: Readonly<Record<string, Nesting>> = {
  Table: { kids: ['7.2-3', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']] },
  TR: { parents: ['7.2-4', PARTS], kids: ['7.2-10', ['TH', 'TD']] },
  THead: { parents: ['7.2-5', ['Table']], kids: ['7.2-36', ['TR']] },
  TBody: { parents: ['7.2-6', ['Table']], kids: ['7.2-37', ['TR']] },
  TFoot: { parents: ['7.2-7', ['Table']], kids: ['7.2-38', ['TR']] },
  TH: { parents: ['7.2-8', ['TR']] },
  TD: { parents: ['7.2-9', ['TR']] },
  LI: { parents: ['7.2-17', ['L']], kids: ['7.2-20', ['Lbl', 'LBody']] },
  LBody: { parents: ['7.2-18', ['LI']] },
  L: { kids: ['7.2-19', ['L', 'LI', 'Caption']] },
  TOCI: { parents: ['7.2-26', ['TOC']] },
  TOC: { kids: ['7.2-27', ['TOC', 'TOCI', 'Caption']] },
};

function nesting(node: StructureNode, nodes: Nodes): Finding[] {
  const { standard = '', page, type } = node;
  const kids = node.kids.map((index) => nodes[index]?.standard ?? '');
  const at = (clause: string, detail: string): Finding => find(clause, page, type, detail);
  const parent = nodes[node.parent]?.standard ?? '';
  const rule = own(NESTING, standard);
  const count = (wanted: string): number => kids.filter((kid) => kid === wanted).length;
  const found: Finding[] = [];
  if (rule?.parents && !rule.parents[1].includes(parent)) found.push(at(rule.parents[0], parent));
  const odd = rule?.kids && kids.find((kid) => !rule.kids?.[1].includes(kid));
  if (rule?.kids && odd !== undefined) found.push(at(rule.kids[0], odd));
  if (count('H') > 1) found.push(at('7.4.4-1', 'H'));
  if (standard === 'Table') {
    if (count('THead') > 1) found.push(at('7.2-11', 'THead'));
    if (count('TFoot') > 1) found.push(at('7.2-12', 'TFoot'));
    if (count('TFoot') > 0 && count('TBody') === 0) found.push(at('7.2-13', 'TFoot'));
    if (count('THead') > 0 && count('TBody') === 0) found.push(at('7.2-14', 'THead'));
    if (kids.slice(1, -1).includes('Caption')) found.push(at('7.2-16', 'Caption'));
    if (count('Caption') > 1) found.push(at('7.2-39', 'Caption'));
  }
  if (standard === 'L' && kids.slice(1).includes('Caption')) found.push(at('7.2-40', 'Caption'));
  if (standard === 'TOC' && kids.slice(1).includes('Caption')) found.push(at('7.2-28', 'Caption'));
  return found;
}

/** Levels go up one at a time, and a file uses either H or H1 to H6 (ISO 14289-1 7.4). */
function headings(nodes: Nodes): Finding[] {
  const found: Finding[] = [];
  let before = 0;
  let numbered: StructureNode | undefined;
  let plain: StructureNode | undefined;
  for (const node of nodes) {
    if (node.standard === 'H') plain ??= node;
    const level = levelOf(node);
    if (level === undefined) continue;
    numbered ??= node;
    if (level > before + 1) found.push(find('7.4.2-1', node.page, node.type, before === 0 ? '' : `H${before}`));
    before = level;
  }
  if (plain && numbered)
    found.push(find('7.4.4-2', plain.page, plain.type), find('7.4.4-3', numbered.page, numbered.type));
  return found;
}

/** Levels above six are no standard types, but levels all the same. */
function levelOf({ standard, type }: StructureNode): number | undefined {
  const digits =
    /^H(\d+)$/.exec(standard ?? '')?.[1] ?? (standard === undefined ? /^H(\d+)$/.exec(type)?.[1] : undefined);
  return digits === undefined ? undefined : Number(digits);
}

function notes(nodes: Nodes): Finding[] {
  const known = new Set<string>();
  return nodes.flatMap(({ standard, type, id, page }) => {
    if (standard !== 'Note') return [];
    if (!id) return [find('7.9-1', page, type)];
    if (known.has(id)) return [find('7.9-2', page, type, id)];
    known.add(id);
    return [];
  });
}
