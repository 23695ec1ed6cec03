/** What stands in the place of node:fs in a browser: typefaces that were loaded as scripts, by the names of their files. */

/** Filled by those scripts. */
const FACES = 'werkboekFaces';

/** Asked for a typeface that is not there yet; whoever hears it may load it and try again. */
export class FaceMissing extends Error {
  readonly face: string;

  constructor(face: string) {
    super(`no ${face}`);
    this.face = face;
  }
}

export function readFileSync(file: string, encoding?: string): Buffer | string {
  const name = file.replace(/^.*[\\/]/, '');
  // Only its version is asked for, which a filled file does not name.
  if (name === 'package.json') return encoding ? '{"version":""}' : Buffer.from('{}');
  const faces = (globalThis as Record<string, unknown>)[FACES];
  const text = faces && typeof faces === 'object' ? (faces as Readonly<Record<string, string>>)[name] : undefined;
  if (text === undefined) throw new FaceMissing(name);
  return Buffer.from(text, 'base64');
}
