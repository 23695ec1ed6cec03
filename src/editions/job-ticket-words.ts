/** The words of the job ticket for the printer, per language of the book. */

/** As readers of the language write it, with so many decimals. */
export type NumberText = (value: number, digits?: number) => string;

export interface TicketWords {
  readonly kind: string;
  readonly version: (version: string, date: string) => string;
  readonly files: readonly [file: string, size: string, bleed: string, pages: string, sum: string];
  readonly making: string;
  readonly copies: string;
  readonly paper: string;
  readonly coverPaper: string;
  readonly binding: string;
  readonly bindings: Readonly<Record<'perfect' | 'saddle', string>>;
  readonly spine: string;
  readonly spineGiven: string;
  readonly finish: string;
  readonly perforation: string;
  /** Pages of the file. */
  readonly perforated: (mm: string, leaves: number, from: number, to: number) => string;
  readonly coated: Readonly<Record<'coated' | 'uncoated', string>>;
  readonly technique: string;
  readonly standard: string;
  readonly condition: string;
  readonly fonts: string;
  readonly allEmbedded: string;
  readonly notEmbedded: string;
  readonly images: string;
  readonly imagesFrom: (count: number, leastPpi: number) => string;
  readonly none: string;
  readonly heaviest: string;
  readonly heaviestOf: (percent: number, most: number) => string;
  readonly marks: string;
  readonly inside: string;
  readonly outside: string;
  readonly inks: string;
  readonly inkHeads: readonly [ink: string, mean: string, most: string, cover: string];
  readonly inkNames: Readonly<Record<'cyan' | 'magenta' | 'yellow' | 'black', string>>;
  readonly page: string;
  readonly onPage: (page: number) => string;
  readonly chart: (ink: string, scale: number, mean: string, most: string, page: number) => string;
  readonly scale: (percent: number) => string;
  /** How many inks have a plate of their own. */
  readonly plates: (count: number) => string;
  readonly otherPlates: (names: string) => string;
  readonly checks: string;
  readonly passed: (passed: number, rules: number) => string;
  readonly found: (count: number) => string;
  readonly more: (count: number) => string;
  readonly uncertified: string;
  readonly contact: string;
  readonly notes: string;
}

const nl: TicketWords = {
  kind: 'Opdrachtbon voor de drukker',
  version: (version, date) => `Versie ${version}, ${date}`,
  files: ['Bestand', 'Na snijden', 'Afloop', 'Blz.', 'Kenmerk (sha256)'],
  making: 'Uitvoering',
  copies: 'Oplage',
  paper: 'Binnenwerk',
  coverPaper: 'Omslag',
  binding: 'Binden',
  bindings: { perfect: 'gelijmd, met rug', saddle: 'geniet, zonder rug' },
  spine: 'Rug',
  spineGiven: 'opgave drukker',
  finish: 'Afwerking',
  perforation: 'Perforatie',
  perforated: (mm, leaves, from, to) =>
    `${mm} mm uit de rug, ${leaves} ${leaves === 1 ? 'blad' : 'bladen'}: bladzijde ${from} tot en met ${to} van het bestand`,
  coated: { coated: 'gestreken', uncoated: 'ongestreken' },
  technique: 'Techniek',
  standard: 'Soort',
  condition: 'Kleurprofiel',
  fonts: 'Letters',
  allEmbedded: 'alle ingesloten',
  notEmbedded: 'niet alle ingesloten',
  images: 'Foto’s',
  imagesFrom: (count, leastPpi) => `${count}, minstens ${leastPpi} ppi`,
  none: 'geen',
  heaviest: 'Meeste inkt',
  heaviestOf: (percent, most) => `${percent} % (grens ${most} %)`,
  marks: 'Snijtekens',
  inside: 'geen',
  outside: 'buiten de afloop',
  inks: 'Inkt per bladzijde',
  inkHeads: ['Inkt', 'Gemiddeld', 'Meest', 'Omslag'],
  inkNames: { cyan: 'Cyaan', magenta: 'Magenta', yellow: 'Geel', black: 'Zwart' },
  page: 'blz.',
  onPage: (page) => `(blz. ${page})`,
  chart: (ink, scale, mean, most, page) =>
    `${ink} per bladzijde, als lijn van 0 tot ${scale} %: gemiddeld ${mean}, het meest op bladzijde ${page}: ${most}.`,
  scale: (percent) => `Hoogte: 0 tot ${percent} % van de bladzijde na snijden.`,
  plates: (count) =>
    count === 1 ? 'Met 1 steunkleur: een eigen plaat.' : `Met ${count} steunkleuren: elk een eigen plaat.`,
  otherPlates: (names) => `Ook een plaat: ${names}.`,
  checks: 'Controle',
  passed: (passed, rules) => `${passed} van ${rules} regels in orde.`,
  found: (count) => (count === 1 ? '1 opmerking:' : `${count} opmerkingen:`),
  more: (count) => `En nog ${count}; zie preflight.json.`,
  uncertified: 'Nagekeken door werkboek. Er is geen officiële keuring voor PDF/X gedaan.',
  contact: 'Vragen? Bel of mail',
  notes: 'Let op',
};

const en: TicketWords = {
  kind: 'Job ticket for the printer',
  version: (version, date) => `Version ${version}, ${date}`,
  files: ['File', 'Trimmed', 'Bleed', 'Pages', 'Checksum (sha256)'],
  making: 'Making',
  copies: 'Copies',
  paper: 'Inside',
  coverPaper: 'Cover',
  binding: 'Binding',
  bindings: { perfect: 'glued, with a spine', saddle: 'stapled, without a spine' },
  spine: 'Spine',
  spineGiven: 'as the printer says',
  finish: 'Finishing',
  perforation: 'Perforation',
  perforated: (mm, leaves, from, to) =>
    `${mm} mm from the spine, ${leaves} ${leaves === 1 ? 'leaf' : 'leaves'}: pages ${from} to ${to} of the file`,
  coated: { coated: 'coated', uncoated: 'uncoated' },
  technique: 'Technique',
  standard: 'Kind',
  condition: 'Colour profile',
  fonts: 'Typefaces',
  allEmbedded: 'all embedded',
  notEmbedded: 'not all embedded',
  images: 'Photos',
  imagesFrom: (count, leastPpi) => `${count}, at least ${leastPpi} ppi`,
  none: 'none',
  heaviest: 'Most ink',
  heaviestOf: (percent, most) => `${percent} % (limit ${most} %)`,
  marks: 'Crop marks',
  inside: 'none',
  outside: 'outside the bleed',
  inks: 'Ink per page',
  inkHeads: ['Ink', 'Mean', 'Most', 'Cover'],
  inkNames: { cyan: 'Cyan', magenta: 'Magenta', yellow: 'Yellow', black: 'Black' },
  page: 'page',
  onPage: (page) => `(page ${page})`,
  chart: (ink, scale, mean, most, page) =>
    `${ink} per page, as a line from 0 to ${scale} %: ${mean} on average, most on page ${page}: ${most}.`,
  scale: (percent) => `Height: 0 to ${percent} % of the trimmed page.`,
  plates: (count) => (count === 1 ? 'With 1 spot ink: a plate of its own.' : `With ${count} spot inks: a plate each.`),
  otherPlates: (names) => `Also a plate: ${names}.`,
  checks: 'Checks',
  passed: (passed, rules) => `${passed} of ${rules} rules in order.`,
  found: (count) => (count === 1 ? '1 remark:' : `${count} remarks:`),
  more: (count) => `And ${count} more; see preflight.json.`,
  uncertified: 'Checked by werkboek. No certified validation for PDF/X was run.',
  contact: 'Questions? Call or mail',
  notes: 'Please note',
};

export const ticketWords = (language: string): TicketWords => (/^nl\b/i.test(language) ? nl : en);
