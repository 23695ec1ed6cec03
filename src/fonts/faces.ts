/** The typefaces of the book: which files they are, and the CSS that declares them. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { packagePath } from '../package.js';

export interface Face {
  readonly family: string;
  readonly weight: 400 | 700 | 800;
  /** Absolute path of the TTF. */
  readonly file: string;
}

export type FaceRole = 'text' | 'title' | 'mono' | 'symbols' | 'math';

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

/**
 * Upright faces only: italics are hard to read for many (UKAAF G003).
 * Symbols and math are a fallback for arrows, ticks and signs that the text face lacks.
 */
export const FACES: Readonly<Record<FaceRole, readonly Face[]>> = {
  text: [
    face('atkinson-hyperlegible-next', '400Regular', 'Atkinson Hyperlegible Next', 400),
    face('atkinson-hyperlegible-next', '700Bold', 'Atkinson Hyperlegible Next', 700),
  ],
  title: [
    face('bricolage-grotesque', '700Bold', 'Bricolage Grotesque', 700),
    face('bricolage-grotesque', '800ExtraBold', 'Bricolage Grotesque', 800),
  ],
  mono: [
    face('atkinson-hyperlegible-mono', '400Regular', 'Atkinson Hyperlegible Mono', 400),
    face('atkinson-hyperlegible-mono', '700Bold', 'Atkinson Hyperlegible Mono', 700),
  ],
  symbols: [face('noto-sans-symbols-2', '400Regular', 'Noto Sans Symbols 2', 400)],
  math: [face('noto-sans-math', '400Regular', 'Noto Sans Math', 400)],
};

/** Where pages find a face; paginate/requests.ts answers it. */
export const FONT_URL = '/fonts/';

export const allFaces = (): readonly Face[] => Object.values(FACES).flat();

/** `@font-face` rules for the roles a section needs: an unused face costs a megabyte of transfer. */
export function fontFaceCss(roles: readonly FaceRole[]): string {
  return roles
    .flatMap((role) => FACES[role])
    .map(
      ({ family, weight, file }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${FONT_URL}${path.basename(file)}"); }`,
    )
    .join('\n');
}
