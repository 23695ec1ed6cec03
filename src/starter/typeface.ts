/** Reads the typefaces that somebody brings to a new book, and writes the stylesheet that sets the text in them. */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface GivenFace {
  /** As it was named. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface ReadFace {
  readonly familyName: string | null;
  readonly 'OS/2'?: { readonly usWeightClass?: number };
  readonly italicAngle?: number;
}

const require = createRequire(import.meta.url);
const FOLDER = 'fonts';
export const FACE_STYLE = 'styles/typeface.css';

export interface Typeface {
  /** Path from the folder of book.yaml → content. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  readonly family: string;
}

/** @returns the name of a file that is no typeface, where one is none */
export function typefaceOf(faces: readonly GivenFace[]): Typeface | { readonly wrong: string } {
  const files: Record<string, Uint8Array | string> = {};
  const rules: string[] = [];
  let first = '';
  for (const { file, bytes } of faces) {
    const read = readFace(bytes);
    if (!read?.familyName) return { wrong: file };
    // Files of one family may each call themselves otherwise ("Merriweather Light").
    first ||= read.familyName;
    const name = path.basename(file).replace(/[^\w.-]+/g, '-');
    files[`${FOLDER}/${name}`] = bytes;
    const style = read.italicAngle ? ' font-style: italic;' : '';
    rules.push(
      `@font-face { font-family: ${JSON.stringify(first)}; font-weight: ${read['OS/2']?.usWeightClass ?? 400};${style} src: url("../${FOLDER}/${name}"); }`,
    );
  }
  const families = ['text', 'title'].map((role) => `  --${role}-face: ${JSON.stringify(first)}, var(--more-faces);`);
  files[FACE_STYLE] = `${rules.join('\n')}\n:root {\n${families.join('\n')}\n}\n`;
  return { files, family: first };
}

function readFace(bytes: Uint8Array): ReadFace | undefined {
  try {
    // Loaded where somebody brings a face: it takes as long as all the rest.
    return (require('@pdf-lib/fontkit') as { create(bytes: Uint8Array): ReadFace }).create(bytes);
  } catch {
    return undefined;
  }
}
