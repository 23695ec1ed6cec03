/** Tells which typefaces a written page needs besides those of every page. */
import { facesFor } from '../../editions/section-faces.js';
import type { FaceRole } from '../../fonts/faces.js';

const FORMULA = /<math\b/;

/** Signs of mathematics outside formulas are in the faces of every device. */
export const facesOfPage = (html: string): readonly FaceRole[] =>
  [...facesFor(html, '')].filter((role) => role !== 'math' || FORMULA.test(html));
