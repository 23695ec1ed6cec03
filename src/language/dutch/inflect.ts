/** Reads lines such as `locatie, locaties | plek` and adds the forms that regular verbs in -eren have. */
import type { Hard } from '../rules.js';

/** @param lines forms before the bar, easier words behind it; `~` in front: only worth a thought */
export function readHard(lines: readonly string[]): Hard[] {
  return lines.map((line) => {
    const [left = '', instead = ''] = line.split('|');
    const mild = left.startsWith('~');
    const written = left
      .replace(/^~/, '')
      .split(',')
      .map((form) => form.trim().toLowerCase());
    return { forms: [...new Set(written.flatMap(formsOf))], instead: instead.trim(), mild };
  });
}

/** `realiseren` → realiseer, realiseert, realiseerde, gerealiseerd, realiserend … */
export function formsOf(word: string): string[] {
  const [, start] = /^(\p{L}{3,}?)[eë]ren$/u.exec(word) ?? [];
  if (!start) return [word];
  const stem = `${start}eer`;
  // A trema where two vowels would read as one: geïnformeerd, geëvalueerd.
  const joined = stem.replace(/^[eiu]/, (vowel) => ({ e: 'ë', i: 'ï', u: 'ü' })[vowel] ?? vowel);
  const participle = `ge${joined}d`;
  return [word, stem, `${stem}t`, `${stem}de`, `${stem}den`, participle, `${participle}e`, `${word}d`, `${word}de`];
}
