/** The entry of the script that fills a PDF in a browser: by the same code as on the command line, loaded when somebody saves. */
import { BadValues, type FillProblem, type FormValues } from '../../../pdf/document/fields/values.js';
import { fillForm } from '../../../pdf/make/forms/fill-form.js';
import { FaceMissing } from './node/fs.js';

type Filled =
  | { readonly bytes: Uint8Array }
  | { readonly problems: readonly FillProblem[] }
  /** File name of a typeface that a value needs. */
  | { readonly face: string };

async function fill(bytes: Uint8Array, values: FormValues): Promise<Filled> {
  try {
    return { bytes: await fillForm(bytes, values) };
  } catch (problem) {
    if (problem instanceof BadValues) return { problems: problem.problems };
    if (problem instanceof FaceMissing) return { face: problem.face };
    throw problem;
  }
}

Object.assign(globalThis, { werkboekFill: { fill } });
