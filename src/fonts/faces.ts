/** The typefaces of the book: which files they are, in which order a letter is looked for in them, and the CSS that declares them. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { packagePath } from '../package.js';

export interface Face {
  readonly family: string;
  readonly weight: 400 | 700 | 800;
  /** Absolute path of the TTF. */
  readonly file: string;
}

/** Faces in which something is set, and those that draw what these lack. */
export type FaceRole = 'text' | 'title' | 'mono' | FallbackRole;
export type FallbackRole = 'world' | 'emoji' | 'math' | 'symbols' | 'signs' | 'arabic' | 'hebrew' | 'pictures';

const require = createRequire(import.meta.url);

/** Where it would be, also when it is not there: whoever reads it says so. */
function homeOf(packageName: string): string {
  try {
    return path.dirname(require.resolve(`${packageName}/package.json`));
  } catch {
    return packagePath('node_modules', packageName);
  }
}

function face(packageName: string, folder: string, family: string, weight: Face['weight']): Face {
  const home = homeOf(`@expo-google-fonts/${packageName}`);
  const file = path.join(home, folder, `${family.replaceAll(' ', '')}_${folder}.ttf`);
  return { family, weight, file };
}

const regular = (packageName: string, family: string): Face => face(packageName, '400Regular', family, 400);
const bold = (packageName: string, family: string): Face => face(packageName, '700Bold', family, 700);

/** Upright faces only: italics are hard to read for many (UKAAF G003). */
export const FACES: Readonly<Record<FaceRole, readonly Face[]>> = {
  text: [
    regular('atkinson-hyperlegible-next', 'Atkinson Hyperlegible Next'),
    bold('atkinson-hyperlegible-next', 'Atkinson Hyperlegible Next'),
  ],
  title: [
    bold('bricolage-grotesque', 'Bricolage Grotesque'),
    face('bricolage-grotesque', '800ExtraBold', 'Bricolage Grotesque', 800),
  ],
  mono: [
    regular('atkinson-hyperlegible-mono', 'Atkinson Hyperlegible Mono'),
    bold('atkinson-hyperlegible-mono', 'Atkinson Hyperlegible Mono'),
  ],
  world: [regular('noto-sans', 'Noto Sans'), bold('noto-sans', 'Noto Sans')],
  emoji: [regular('noto-emoji', 'Noto Emoji')],
  math: [regular('noto-sans-math', 'Noto Sans Math')],
  symbols: [regular('noto-sans-symbols-2', 'Noto Sans Symbols 2')],
  signs: [regular('noto-sans-symbols', 'Noto Sans Symbols')],
  arabic: [regular('noto-sans-arabic', 'Noto Sans Arabic'), bold('noto-sans-arabic', 'Noto Sans Arabic')],
  hebrew: [regular('noto-sans-hebrew', 'Noto Sans Hebrew'), bold('noto-sans-hebrew', 'Noto Sans Hebrew')],
  pictures: [regular('noto-emoji', 'Noto Emoji')],
};

/** Part of what a face has: from and to, in order. */
type Ranges = readonly (readonly [from: number, to: number])[];

/**
 * What one face lacks is drawn by the first of these that has it. Letters come from one face with all alphabets of Europe, so
 * that a word is of one hand; signs from those made for them; emoji from theirs, which knows those that are made of several.
 */
export const CHAIN: readonly { readonly role: FallbackRole; readonly only?: Ranges }[] = [
  {
    role: 'world',
    only: [
      [0x20, 0x2018],
      [0x201a, 0x2031],
      [0x2034, 0x20cf],
      [0x2100, 0x218f],
      [0x2c60, 0x2c7f],
      [0xa640, 0xffff],
    ],
  },
  // Before the face for formulas: that has Arabic letters too, which do not join.
  {
    role: 'arabic',
    only: [
      [0x600, 0x8ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
  },
  {
    role: 'hebrew',
    only: [
      [0x591, 0x5ff],
      [0xfb1d, 0xfb4f],
    ],
  },
  {
    role: 'emoji',
    only: [
      [0x20e3, 0x20e3],
      [0x1f000, 0x1faff],
      [0xe0020, 0xe007f],
    ],
  },
  { role: 'math' },
  { role: 'symbols' },
  { role: 'signs' },
  { role: 'pictures' },
];

/** What a PDF calls our faces: the name in the file is that of the file. */
export const isOurFont = (name: string): boolean => OUR_FONTS.has(name);

const WEIGHTS = { 400: 'Regular', 700: 'Bold', 800: 'ExtraBold' } as const;
const OUR_FONTS: ReadonlySet<string> = new Set(
  Object.values(FACES)
    .flat()
    .map(({ family, weight }) => `${family.replaceAll(' ', '')}-${WEIGHTS[weight]}`),
);

/** Where pages find a face; paginate/requests.ts answers it. */
export const FONT_URL = '/fonts/';

export const allFaces = (): readonly Face[] => [
  ...new Map(
    Object.values(FACES)
      .flat()
      .map((each) => [each.file, each]),
  ).values(),
];

/** In styles. A fallback has a name of its own: the machine may have a face of the same family, with other letters. */
const cssFamily = (role: FaceRole): string =>
  isFallback(role) ? `werkboek ${role}` : (FACES[role][0]?.family ?? 'none');

const isFallback = (role: FaceRole): role is FallbackRole => CHAIN.some((each) => each.role === role);

/** `@font-face` rules for the roles a section needs: an unused face costs a megabyte of transfer. */
export function fontFaceCss(roles: readonly FaceRole[]): string {
  return roles
    .flatMap((role) => FACES[role].map((each) => ({ ...each, role })))
    .map(({ role, weight, file }) => {
      const source = `src: url("${FONT_URL}${path.basename(file)}");`;
      return `@font-face { font-family: "${cssFamily(role)}"; font-weight: ${weight};${rangeCss(role)} ${source} }`;
    })
    .join('\n');
}

function rangeCss(role: FaceRole): string {
  const { only } = CHAIN.find((each) => each.role === role) ?? {};
  const hex = (code: number): string => code.toString(16);
  return only ? ` unicode-range: ${only.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(', ')};` : '';
}

/**
 * The families behind every other in the styles, in the order of the chain. Only faces of the section stand in it, and the book's
 * own behind them: a name that nobody declares would be looked for on the machine.
 */
export function chainCss(roles: ReadonlySet<FaceRole>, own: readonly string[] = []): string {
  const families = [
    cssFamily('text'),
    ...CHAIN.filter(({ role }) => roles.has(role)).map(({ role }) => cssFamily(role)),
    ...own,
  ];
  return `:root { --more-faces: ${families.map((family) => JSON.stringify(family)).join(', ')}; }`;
}
