/** What is wrong with a value is told in both languages, for each reason there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseConfig } from '../../src/config/load.js';
import { Failure } from '../../src/diagnostic.js';
import { wordDiagnostic } from '../../src/report/messages.js';

const GOOD = readFileSync(new URL('../rules/base/book.yaml', import.meta.url), 'utf8');

/** The first finding of the small book with this in place of that. */
function found(from: string, to: string) {
  assert.ok(GOOD.includes(from), from);
  try {
    parseConfig(Buffer.from(GOOD.replace(from, to)), '/book.yaml');
  } catch (problem) {
    if (problem instanceof Failure && problem.diagnostics[0]) return problem.diagnostics[0];
    throw problem;
  }
  return assert.fail(`nothing is wrong with ${to}`);
}

const CASES: readonly (readonly [reason: string, from: string, to: string, en: string, nl: string])[] = [
  [
    'missing',
    'title: Klein boek\n',
    '',
    '`title`: missing, expected a text.',
    '`title`: deze instelling ontbreekt; nodig: een tekst.',
  ],
  [
    'missing',
    '    title: Het begin\n',
    '',
    '`parts.0.title`: missing, expected a text.',
    '`parts.0.title`: deze instelling ontbreekt; nodig: een tekst.',
  ],
  [
    'type',
    'title: Klein boek',
    'title: [a]',
    '`title`: found a list, expected a text.',
    '`title`: hier staat een lijst; nodig: een tekst.',
  ],
  [
    'type',
    'formats: [',
    'print: { marks: misschien }\nformats: [',
    '`print.marks`: found "misschien", expected yes or no.',
    '`print.marks`: hier staat “misschien”; nodig: ja of nee.',
  ],
  [
    'shape',
    'slug: klein',
    'slug: Klein',
    '`slug`: found "Klein", expected small letters a to z, digits and hyphens.',
    '`slug`: hier staat “Klein”; nodig: kleine letters a tot en met z, cijfers en streepjes.',
  ],
  [
    'shape',
    "line-soft: { screen: '#DDDDDD'",
    "line-soft: { screen: '#DDD'",
    '`palette.line-soft.screen`: found "#DDD", expected a colour such as #1A2B3C, or the name of one in the palette.',
    '`palette.line-soft.screen`: hier staat “#DDD”; nodig: een kleur zoals #1A2B3C, of de naam van een kleur in het palet.',
  ],
  [
    'shape',
    '  ink: {',
    "  Ink: { screen: '#111111' }\n  ink: {",
    '`palette.Ink`: found a name that is not small letters a to z, digits and hyphens.',
    '`palette.Ink`: hier staat “Ink”; nodig: kleine letters a tot en met z, cijfers en streepjes.',
  ],
  [
    'choice',
    'pattern: dots',
    'pattern: dot',
    '`parts.0.pattern`: found "dot", expected one of dots, slants, roofs, waves, crosses.',
    '`parts.0.pattern`: hier staat “dot”; kies uit dots, slants, roofs, waves, crosses.',
  ],
  [
    'range',
    'formats: [',
    'print: { inkLimit: 500 }\nformats: [',
    '`print.inkLimit`: found 500, expected at most 400.',
    '`print.inkLimit`: hier staat 500; nodig: hoogstens 400.',
  ],
  [
    'count',
    "ink: { screen: '#111111' }",
    "ink: { screen: '#111111', cmyk: [0, 0, 0] }",
    '`palette.ink.cmyk`: found 3 items, expected at least 4.',
    '`palette.ink.cmyk`: hier staan er 3; nodig: minstens 4.',
  ],
  [
    'empty',
    'title: Klein boek',
    'title: ""',
    '`title`: found an empty text.',
    '`title`: hier staat een lege tekst; vul iets in.',
  ],
  [
    'both',
    'formats: [',
    'chapters: [x.md]\nformats: [',
    '`chapters`: found both parts and chapters, expected one of them.',
    '`chapters`: er staat al `parts`; kies `parts` of `chapters`, niet allebei.',
  ],
  [
    'colours',
    'colour: a\n',
    'colour: zee\n',
    '`parts.0.colour`: the palette lacks zee.',
    '`parts.0.colour`: het palet mist zee.',
  ],
  [
    'ink-ways',
    "ink: { screen: '#111111' }",
    "ink: { screen: '#111111', grey: 100, cmyk: [0, 0, 0, 100] }",
    '`palette.ink`: found cmyk and grey, expected one of them.',
    '`palette.ink`: deze kleur noemt cmyk, grey; kies er één.',
  ],
  [
    'ink-tint',
    "ink: { screen: '#111111' }",
    "ink: { screen: '#111111', tint: { of: sand, percent: 10 } }",
    '`palette.ink`: sand is no colour in the palette with cmyk or grey.',
    '`palette.ink`: sand is geen kleur in het palet met `cmyk` of `grey`.',
  ],
  [
    'printer',
    'formats: [',
    'print: { printer: Jansen }\nformats: [',
    '`print.printer`: found "Jansen", expected one of the names under printers.',
    '`print.printer`: de drukker Jansen staat niet onder `printers`.',
  ],
];

describe('a value is refused with', () => {
  for (const [reason, from, to, en, nl] of CASES)
    it(`${reason}: ${to.trim() || `no ${from.trim()}`}`, () => {
      const finding = found(from, to);
      assert.deepEqual([finding.rule, finding.data.reason], ['config/invalid', reason]);
      assert.equal(wordDiagnostic(finding, 'en').message, en);
      assert.equal(wordDiagnostic(finding, 'nl').message, nl);
    });
});
