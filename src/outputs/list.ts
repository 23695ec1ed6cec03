/** THE list of outputs, in the order in which a build makes them. The schema of book.yaml, the command line and the docs follow it. */
import type { EditionNames } from '../config/schema.js';
import { digital } from './digital.js';
import { docx } from './docx.js';
import { epub } from './epub/epub.js';
import { formats } from './formats/formats.js';
import { largePrint } from './large-print.js';
import type { Output } from './output.js';
import { print } from './print/print.js';
import { web } from './web/web.js';

export const OUTPUTS: readonly Output[] = [digital, print, largePrint, formats, docx, epub, web];

/** As book.yaml knows them. */
export const EDITIONS: EditionNames = {
  all: OUTPUTS.map(({ name }) => name),
  usual: OUTPUTS.filter(({ isUsual }) => isUsual).map(({ name }) => name),
};
