/** Keeps the place of a finding inside its file: the parser sometimes counts a column past the end of a line. */
import type { Diagnostic } from '../diagnostic.js';

/** @param source with `\n` between lines */
export function insideOf(source: string): (finding: Diagnostic) => Diagnostic {
  const lines = source.split('\n');
  return (finding) => {
    if (!finding.place) return finding;
    const line = Math.min(finding.place.line, lines.length);
    const column = Math.min(finding.place.column, (lines[line - 1]?.length ?? 0) + 1);
    return { ...finding, place: { ...finding.place, line, column } };
  };
}
