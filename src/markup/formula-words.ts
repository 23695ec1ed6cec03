/** The words in which formulas are read aloud, per language. */

export interface FormulaWords {
  /** Signs that stand between or before things. */
  readonly signs: Readonly<Record<string, string>>;
  readonly squared: string;
  readonly cubed: string;
  readonly power: (what: string) => string;
  readonly index: (what: string) => string;
  readonly over: (upper: string, lower: string) => string;
  readonly root: (what: string) => string;
  readonly rootOf: (degree: string, what: string) => string;
  readonly from: string;
  readonly to: string;
  readonly below: string;
  readonly above: string;
  readonly row: string;
}

const nl: FormulaWords = {
  signs: {
    '+': 'plus',
    '-': 'min',
    '−': 'min',
    '±': 'plus of min',
    '×': 'keer',
    '·': 'keer',
    '⋅': 'keer',
    '∗': 'keer',
    '*': 'keer',
    '/': 'gedeeld door',
    '÷': 'gedeeld door',
    '=': 'is',
    '≠': 'is niet',
    '≈': 'is ongeveer',
    '<': 'is kleiner dan',
    '>': 'is groter dan',
    '≤': 'is hoogstens',
    '≥': 'is minstens',
    '∑': 'de som',
    '∏': 'het product',
    '∫': 'de integraal',
    '∞': 'oneindig',
    '→': 'naar',
    '⇒': 'dus',
    '∈': 'in',
    '%': 'procent',
    '!': 'faculteit',
    '∂': 'd',
    '(': 'haakje open',
    ')': 'haakje sluiten',
    '√': 'wortel',
    '°': 'graden',
  },
  squared: 'kwadraat',
  cubed: 'tot de derde',
  power: (what) => `tot de macht ${what}`,
  index: (what) => `index ${what}`,
  over: (upper, lower) => `${upper} gedeeld door ${lower}`,
  root: (what) => `de wortel van ${what}`,
  rootOf: (degree, what) => `de ${degree}e-machtswortel van ${what}`,
  from: 'van',
  to: 'tot',
  below: 'met eronder',
  above: 'met erboven',
  row: 'rij',
};

const en: FormulaWords = {
  signs: {
    '+': 'plus',
    '-': 'minus',
    '−': 'minus',
    '±': 'plus or minus',
    '×': 'times',
    '·': 'times',
    '⋅': 'times',
    '∗': 'times',
    '*': 'times',
    '/': 'divided by',
    '÷': 'divided by',
    '=': 'equals',
    '≠': 'is not equal to',
    '≈': 'is about',
    '<': 'is less than',
    '>': 'is greater than',
    '≤': 'is at most',
    '≥': 'is at least',
    '∑': 'the sum',
    '∏': 'the product',
    '∫': 'the integral',
    '∞': 'infinity',
    '→': 'to',
    '⇒': 'so',
    '∈': 'in',
    '%': 'per cent',
    '!': 'factorial',
    '∂': 'd',
    '(': 'open bracket',
    ')': 'close bracket',
    '√': 'root',
    '°': 'degrees',
  },
  squared: 'squared',
  cubed: 'cubed',
  power: (what) => `to the power ${what}`,
  index: (what) => `sub ${what}`,
  over: (upper, lower) => `${upper} over ${lower}`,
  root: (what) => `the square root of ${what}`,
  rootOf: (degree, what) => `the root of degree ${degree} of ${what}`,
  from: 'from',
  to: 'to',
  below: 'with below it',
  above: 'with above it',
  row: 'row',
};

/** English where we have no translation, as in the other words of the book. */
export const formulaWords = (language: string): FormulaWords => (/^(nl|fy|af)\b/i.test(language) ? nl : en);
