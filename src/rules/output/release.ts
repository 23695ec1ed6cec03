/** What keeps a release from being made, and what its maker has to know. */
import { facts, rule } from '../rule.js';

/** `first` is one of `count` files. */
export const uncommittedFiles = rule({
  id: 'release/uncommitted',
  severity: 'warning',
  data: facts<{ first: string; count: number }>,
  en: {
    title: 'Files are not as in the commit',
    message: ({ first, count }) =>
      `The colophon names the commit, but ${count === 1 ? `\`${first}\` is` : `\`${first}\` and ${count - 1} more files are`} not as in it.`,
    hint: 'Commit all files of the book first, and make the release again.',
    why: 'Nobody can make this release again from its commit. The colophon has a `+` behind it.',
  },
  nl: {
    title: 'Bestanden zijn anders dan in de commit',
    message: ({ first, count }) =>
      `Het colofon noemt de commit, maar ${count === 1 ? `\`${first}\` is` : `\`${first}\` en nog ${count - 1} ${count === 2 ? 'bestand' : 'bestanden'} zijn`} anders dan daarin.`,
    hint: 'Leg eerst alle bestanden van het boek vast in git, en maak de uitgave opnieuw.',
    why: 'Niemand kan deze uitgave vanuit de commit opnieuw maken. In het colofon staat er een `+` achter.',
  },
  example: { data: { first: 'content/book.yaml', count: 2 }, raisedBy: 'tests/e2e/release.test.ts' },
});

export const releasedBefore = rule({
  id: 'release/exists',
  severity: 'error',
  data: facts<{ folder: string; version: string }>,
  en: {
    title: 'Version was released before',
    message: ({ folder, version }) => `Version ${version} was released before, with other contents: \`${folder}\`.`,
    hint: 'Raise `version` in book.yaml. If nobody has that release yet, remove its folder.',
    why: 'Two releases with one number would be mistaken for each other.',
  },
  nl: {
    title: 'Versie is al uitgegeven',
    message: ({ folder, version }) =>
      `Versie ${version} is al eerder uitgegeven, met een andere inhoud: \`${folder}\`.`,
    hint: 'Verhoog `version` in book.yaml. Heeft nog niemand die uitgave? Haal dan die map weg.',
    why: 'Twee uitgaven met hetzelfde nummer haalt iedereen door elkaar.',
  },
  example: { data: { folder: 'release/klein-1.0', version: '1.0' }, raisedBy: 'tests/e2e/release.test.ts' },
});

export const noReleaseReport = rule({
  id: 'release/no-report',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'No report of a release',
    message: ({ file }) => `\`${file}\` is no report of an earlier release.`,
    hint: 'Name the folder of that release, or its report.json. Without `--since` the latest one in the same place is taken.',
    why: 'Without it nobody can tell what changed.',
  },
  nl: {
    title: 'Geen verslag van een uitgave',
    message: ({ file }) => `\`${file}\` is geen verslag van een eerdere uitgave.`,
    hint: 'Noem de map van die uitgave, of de report.json daarin. Zonder `--since` telt de nieuwste op dezelfde plek.',
    why: 'Zonder dat verslag is niet te zeggen wat er is veranderd.',
  },
  example: { data: { file: 'report.json' }, raisedBy: 'tests/e2e/release.test.ts' },
});

export const releaseRules = [uncommittedFiles, releasedBefore, noReleaseReport] as const;
