/** Exceptions in the text: `<!-- taal: NL05 reden -->` lets one rule be for the block below it. */
import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { meanLength } from '../rules/language/sentence-length.js';
import { wrongWaiver } from '../rules/language/waiver.js';
import type { LanguageRules } from './rules.js';

interface Waiver {
  readonly code: string;
  readonly reason: string;
  readonly place: Place;
  /** Lines that it is about. */
  readonly from: number;
  readonly to: number;
  used: boolean;
}

/** Takes out the findings that are waived, and adds what is wrong with the waivers themselves. */
export function applyWaivers(
  findings: readonly Diagnostic[],
  tree: Root,
  file: string,
  { codes, waiverWord }: Pick<LanguageRules, 'codes' | 'waiverWord'>,
): Diagnostic[] {
  const waivers = waiversIn(tree, file, waiverWord);
  const left = findings.filter((finding) => {
    const line = finding.place?.line ?? 1;
    // The mean is about the whole file, wherever the exception stands.
    const covering = waivers.filter(
      ({ code, from, to }) =>
        codes.get(code)?.includes(finding.rule) && (finding.rule === meanLength.id || (line >= from && line <= to)),
    );
    for (const waiver of covering) waiver.used = true;
    return covering.length === 0;
  });
  const known = [...codes.keys()].join(', ');
  const wrong = waivers.flatMap(({ code, reason, used, place }) => {
    const problem = !codes.has(code) ? 'unknown' : reason === '' ? 'reason' : used ? undefined : 'unused';
    return problem ? [diagnostic(wrongWaiver, { code, problem, known }, place)] : [];
  });
  return [...left, ...wrong];
}

function waiversIn(tree: Root, file: string, word: string): Waiver[] {
  const pattern = new RegExp(`^<!--\\s*${word}:\\s*(\\S*)\\s*([\\s\\S]*?)\\s*-->`, 'i');
  const result: Waiver[] = [];
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      walk(child);
      const [, code = '', reason = ''] = child.type === 'html' ? (pattern.exec(child.value) ?? []) : [];
      if (child.type !== 'html' || !pattern.test(child.value) || !child.position) continue;
      const { line, column } = child.position.start;
      // In a line of text it is about the rest of its paragraph.
      const next = node.children.slice(index + 1).find((each) => each.type !== 'html');
      const inLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
      const about = (inLine ? node : next)?.position;
      const from = about?.start.line ?? line;
      result.push({ code, reason, place: { file, line, column }, from, to: about?.end.line ?? from, used: false });
    }
  };
  walk(tree);
  return result;
}
