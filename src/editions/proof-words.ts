/** The words on the pages of a proof, per language of the book. */

export interface ProofWords {
  readonly title: (title: string, version: string) => string;
  readonly page: (folio: string, isRecto: boolean) => string;
  readonly cover: string;
  readonly trim: string;
  readonly bleed: (mm: string) => string;
  readonly safe: (mm: string) => string;
  readonly fold: string;
}

const nl: ProofWords = {
  title: (title, version) => `${title}, versie ${version}: proef`,
  page: (folio, isRecto) => `Bladzijde ${folio}, ${isRecto ? 'rechts' : 'links'}`,
  cover: 'Omslag',
  trim: 'snijlijn',
  bleed: (mm) => `afloop ${mm} mm`,
  safe: (mm) => `veilig: ${mm} mm`,
  fold: 'vouw van de rug',
};

const en: ProofWords = {
  title: (title, version) => `${title}, version ${version}: proof`,
  page: (folio, isRecto) => `Page ${folio}, ${isRecto ? 'right' : 'left'}`,
  cover: 'Cover',
  trim: 'trim',
  bleed: (mm) => `bleed ${mm} mm`,
  safe: (mm) => `safe: ${mm} mm`,
  fold: 'fold of the spine',
};

export const proofWords = (language: string): ProofWords => (/^nl\b/i.test(language) ? nl : en);
