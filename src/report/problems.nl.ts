/** Zegt in het Nederlands wat er mis is met een waarde of met de YAML van book.yaml. */
import type { Kind, Reason } from '../config/issues.js';
import type { Shape } from '../config/schema.js';
import type { InvalidData } from './rule-data.js';

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'een tekst',
  number: 'een getal',
  'whole-number': 'een heel getal',
  list: 'een lijst',
  group: 'een groep instellingen',
  truth: 'ja of nee',
  nothing: 'niets',
  date: 'een datum',
};

const SHAPES: Readonly<Record<Shape, string>> = {
  slug: 'kleine letters a tot en met z, cijfers en streepjes',
  language: 'een taalcode zoals nl of en-GB',
  date: 'een datum zoals 2026-01-31',
  https: 'een adres dat begint met https://',
  email: 'een e-mailadres',
  letter: 'één hoofdletter, A tot en met Z',
  prefix: 'kleine letters a tot en met z en cijfers, met een letter voorop',
  placeholder: 'kleine letters a tot en met z en cijfers, met punten ertussen, zoals gemeente.naam',
  hex: 'een kleur zoals #1A2B3C',
  switch: 'true, false of het pad van een sjabloon',
};

const REASONS: Readonly<Record<Reason, (data: InvalidData) => string>> = {
  missing: ({ expected }) => `deze instelling ontbreekt; nodig: ${wordFor(expected)}`,
  type: (data) => `hier staat ${found(data)}; nodig: ${wordFor(data.expected)}`,
  shape: (data) => `hier staat ${found(data)}; nodig: ${wordFor(data.expected)}`,
  choice: (data) => `hier staat ${found(data)}; kies uit ${data.expected ?? ''}`,
  range: (data) => `hier staat ${found(data)}; nodig: ${bound(data)}`,
  count: (data) => `hier staan er ${data.count ?? 0}; nodig: ${bound(data)}`,
  empty: () => 'hier staat een lege tekst; vul iets in',
  long: (data) => `deze tekst heeft ${data.count ?? 0} tekens; nodig: ${bound(data)}`,
  both: () => 'er staat al `parts`; kies `parts` of `chapters`, niet allebei',
  neither: () => '`parts` of `chapters` ontbreekt; een van de twee is nodig',
  colours: ({ names }) => `het palet mist ${names ?? ''}`,
  'ink-ways': ({ names }) => `deze kleur noemt ${names ?? ''}; kies er één`,
  'ink-twice': ({ names }) => `deze schermkleur heeft al andere inkten, bij ${names ?? ''}; geef beide dezelfde`,
  'ink-tint': ({ names }) => `${names ?? ''} is geen kleur in het palet met \`cmyk\` of \`grey\``,
  printer: ({ names }) => `de drukker ${names ?? ''} staat niet onder \`printers\``,
  other: ({ problem }) => problem,
};

export function invalidProblem(data: InvalidData): string {
  const explain = data.reason !== undefined && isReason(data.reason) ? REASONS[data.reason] : REASONS.other;
  return explain(data);
}

/** Only the errors that people make; what is left keeps the parser's own English. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'deze verwijzing (`*naam`) klopt niet',
  BAD_INDENT: 'de regel begint met te veel of te weinig spaties',
  BLOCK_IN_FLOW: 'binnen haken mag geen lijst met streepjes staan',
  BLOCK_AS_IMPLICIT_KEY: 'een groep kan niet op dezelfde regel beginnen als haar naam',
  DUPLICATE_KEY: 'deze instelling staat er twee keer',
  MISSING_CHAR: 'er ontbreekt een aanhalingsteken, haakje, komma of dubbele punt',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt na de naam van een instelling',
  MULTIPLE_DOCS: 'een regel met alleen `---` begint een tweede document',
  RESOURCE_EXHAUSTION: 'er zitten te veel groepen in elkaar',
  TAB_AS_INDENT: 'de regel begint met een tab; gebruik spaties',
  TAG_RESOLVE_FAILED: 'een woord met een uitroepteken ervoor betekent hier niets',
  BAD_SCALAR_START: 'een tekst die zo begint, hoort tussen aanhalingstekens',
  UNEXPECTED_TOKEN: 'hier staat iets wat er niet hoort',
};

export function syntaxProblem(problem: string, code: string | undefined): string {
  // The parser calls this bad indentation; mostly a # without quotes made a comment of the rest of the line.
  if (/end with a [}\]]/.test(problem)) return 'er ontbreekt een sluithaak (een kleur hoort tussen aanhalingstekens)';
  return SYNTAX[code ?? ''] ?? problem;
}

const isReason = (name: string): name is Reason => Object.hasOwn(REASONS, name);

function wordFor(expected = ''): string {
  const words: Readonly<Record<string, string>> = { ...KINDS, ...SHAPES };
  // `date` is a kind and a shape: as something expected it is the shape.
  return words[expected] ?? expected;
}

function found({ kind = 'nothing', found }: InvalidData): string {
  const words: Readonly<Record<string, string>> = KINDS;
  if (!found) return words[kind] ?? kind;
  return kind === 'text' ? `“${found}”` : found;
}

const bound = ({ bound, limit = 0 }: InvalidData) => `${bound === 'most' ? 'hoogstens' : 'minstens'} ${limit}`;
