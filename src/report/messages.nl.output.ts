/** De teksten bij regels over wat gemaakt is (bladzijden, formats, pdf, drukwerk), in het Nederlands (B1, u-vorm). */
import { BUDGET, BUDGETED, MB } from '../pdf/budget.js';
import type { Messages, OutputRule } from './rule-data.js';
import { tidy } from './width.js';

const EDGES: Readonly<Record<string, string>> = { right: 'rechts', left: 'links', bottom: 'onder' };
const report = 'Meld dit bij de makers van werkboek, met het bestand waarmee het misgaat.';
const millimetres = (value: number) => `${String(Math.round(value * 10) / 10).replace('.', ',')} mm`;
const comma = (sizes: string) => sizes.replaceAll('.', ',');
const pages = (count: number) => (count === 1 ? '1 bladzijde' : `${count} bladzijden`);
const sheets = (count: number) => (count === 1 ? '1 blad' : `${count} bladen`);
const quote = (text: string) => `“${tidy(text, 60)}”`;

/** Soorten onderdelen, in het meervoud. */
const KINDS: Readonly<Record<string, string>> = {
  table: 'de tabellen',
  tr: 'de tabelrijen',
  th: 'de kopcellen',
  td: 'de tabelcellen',
  l: 'de lijsten',
  ul: 'de lijsten',
  ol: 'de genummerde lijsten',
  li: 'de lijstpunten',
  figure: 'de figuren',
  img: 'de afbeeldingen',
  svg: 'de tekeningen',
  link: 'de links',
  a: 'de links',
  page: 'de bladzijden',
  p: 'de alinea’s',
};
const where = ({ section, heading, page }: { section: string; heading: string; page: number }) =>
  [section, heading && `onder ${quote(heading)}`, `bladzijde ${page}`].filter(Boolean).join(', ');

/** Waarom een pdf niet te lezen is, ook als er meer in zit dan in enig eerlijk bestand (pdf/budget.ts). */
const UNREADABLE: Readonly<Record<string, string>> = {
  encrypted: 'er zit een wachtwoord op',
  'not a PDF': 'het is geen pdf',
  'no catalog': 'het begin van de inhoud ontbreekt',
  'no pages': 'er zijn geen bladzijden',
  damaged: 'het is beschadigd',
  cut: 'het einde ontbreekt',
  object: 'een deel ervan is beschadigd',
  missing: 'een deel ervan ontbreekt',
  stream: `één onderdeel wordt te groot als het wordt uitgepakt (hoogstens ${BUDGET.streamBytes / MB} MB, of ${BUDGET.packedBytes / MB} MB met objecten)`,
  file: `alles samen wordt groter dan ${BUDGET.fileBytes / MB} MB als het wordt uitgepakt`,
  objects: 'er zitten te veel onderdelen in',
  depth: `er zitten meer dan ${BUDGET.depth} lagen in elkaar`,
  text: `er staat één tekst in van meer dan ${BUDGET.textBytes / MB} MB`,
  marks: `er staan meer dan ${BUDGET.marks} tekens van één soort op een bladzijde`,
  time: `lezen duurt langer dan ${BUDGET.seconds} seconden`,
  memory: 'lezen vraagt te veel geheugen',
};
const OVER_BUDGET: ReadonlySet<string> = new Set(BUDGETED);

export const outputMessages: Pick<Messages, OutputRule> = {
  'layout/overflow': {
    title: 'Inhoud past niet op de bladzijde',
    message: ({ section, page, edge, byMm, text }) =>
      `${quote(text)} steekt ${EDGES[edge] ?? edge} ${millimetres(byMm)} uit (${section}, bladzijde ${page}).`,
    hint: () => 'Maak een lang woord, een brede tabel of een grote afbeelding kleiner, of verdeel de inhoud.',
    why: 'Wat buiten de bladzijde valt, is niet te lezen.',
  },
  'layout/lost-content': {
    title: 'Inhoud is verdwenen',
    message: ({ section, text }) => `In ${section} is bij het opmaken tekst verdwenen: ${quote(text)}.`,
    hint: () => 'Verdeel het blok waar deze tekst in staat in kleinere blokken.',
    why: 'Een lezer mag geen tekst missen die in de bron staat.',
  },
  'layout/failed': {
    title: 'Opmaken is mislukt',
    message: ({ section, problem }) => `${section} is niet op te maken: ${problem}.`,
    hint: () => 'Bouw opnieuw. Blijft het misgaan? Haal dan steeds een stuk weg tot u de oorzaak ziet.',
    why: 'Dit onderdeel ontbreekt nu in het werkboek.',
  },
  'layout/timeout': {
    title: 'Opmaken duurt te lang',
    message: ({ section, seconds }) => `${section} was na ${seconds} seconden nog niet opgemaakt.`,
    hint: () => 'Geef meer tijd met `--timeout <seconden>`, of maak het onderdeel korter.',
    why: 'Dit onderdeel ontbreekt nu in het werkboek.',
  },
  'layout/too-many-pages': {
    title: 'Te veel bladzijden',
    message: ({ section, pages: count }) => `${section} werd langer dan ${pages(count)}; het opmaken is gestopt.`,
    hint: () => 'Verdeel het onderdeel. Is de bron kort, dan past een blok waarschijnlijk op geen enkele bladzijde.',
    why: 'Een onderdeel dat steeds langer wordt, is meestal een fout in de opmaak.',
  },
  'layout/lonely-heading': {
    title: 'Kop staat alleen onderaan',
    message: ({ section, page, text }) =>
      `De kop ${quote(text)} staat alleen onderaan bladzijde ${page} van ${section}.`,
    hint: () => 'Maak de tekst ervoor iets langer of korter.',
    why: 'Een kop zonder tekst eronder is makkelijk te missen.',
  },
  'layout/font-missing': {
    title: 'Lettertype ontbreekt',
    message: ({ family }) => `Het lettertype ${family} is niet geladen.`,
    hint: () => 'Installeer de onderdelen opnieuw met `npm ci`, of pas het stijlblad aan.',
    why: 'Met een ander lettertype past de tekst niet meer en ontbreken er tekens.',
  },
  'layout/refused-request': {
    title: 'Bestand van buiten geweigerd',
    message: ({ url, section }) => `${section} vraagt om \`${url}\`; dat hoort niet bij het werkboek.`,
    hint: () => 'Zet het bestand in de map van het werkboek en verwijs daarnaar.',
    why: 'Het werkboek moet overal en altijd hetzelfde te maken zijn, ook zonder internet.',
  },
  'format/field-edge': {
    title: 'Veld te dicht bij de rand',
    message: ({ code, field, byMm }) =>
      `Veld \`${field}\` van ${code} staat ${millimetres(byMm)} te dicht bij de rand van het blad.`,
    hint: () => 'Houd aan alle kanten 10 mm wit, en 20 mm waar de gaatjes komen.',
    why: 'Printers drukken niets af aan de rand, en door de gaatjes valt weg wat daar staat.',
  },
  'format/field-size': {
    title: 'Veld te klein voor een pen',
    message: ({ code, field, found, needed }) =>
      `Veld \`${field}\` van ${code} is ${comma(found)}; om er met een pen in te schrijven is ${comma(needed)} nodig.`,
    hint: () => 'Geef het een eigen regel: haal het uit de rij, laat `naast` weg, of maak de kolom breder.',
    why: 'Mensen vullen bladen met de hand in, en veel mensen schrijven groot.',
  },
  'format/sheets': {
    title: 'Aantal bladen klopt niet',
    message: ({ code, declared, rendered }) =>
      `Format ${code} heeft ${sheets(rendered)}, maar volgens de kop ${sheets(declared)}.`,
    hint: ({ rendered }) => `Maak het format korter of langer, of zet in de kop het aantal ${rendered}.`,
    why: 'Wie print en kopieert, rekent op het aantal bladen dat genoemd is.',
  },
  'format/unknown': {
    title: 'Onbekend format',
    message: ({ code }) => `Onbekend format \`${code}\`.`,
    hint: ({ suggestion, known }) => {
      const codes = known ? `Deze formats zijn er: ${known}.` : 'Dit werkboek heeft geen formats.';
      return suggestion ? `Bedoelt u \`${suggestion}\`? ${codes}` : codes;
    },
    why: 'Zonder de juiste code is niet duidelijk welk format u bedoelt.',
  },
  'proof/missing-text': {
    title: 'Tekst ontbreekt in de pdf',
    message: ({ text, state, ...at }) =>
      state === 'clipped'
        ? `${quote(text)} valt buiten beeld in de pdf (${where(at)}).`
        : `${quote(text)} ontbreekt in de pdf (${where(at)}).`,
    hint: () => 'Verdeel het blok waar deze tekst in staat in kleinere blokken en bouw opnieuw.',
    why: 'Een lezer mag geen tekst missen die in de bron staat.',
  },
  'proof/untagged-text': {
    title: 'Tekst zonder label in de pdf',
    message: ({ text, ...at }) =>
      `${quote(text)} staat op de bladzijde, maar niet in de labels van de pdf (${where(at)}).`,
    hint: () => 'Schrijf de zin iets anders en bouw opnieuw.',
    why: 'Een schermlezer slaat deze tekst over. Op papier en op het scherm staat hij er wel.',
  },
  'proof/doubled-text': {
    title: 'Tekst staat te vaak in de pdf',
    message: ({ text, ...at }) => `${quote(text)} staat vaker in de pdf dan in de bron (${where(at)}).`,
    hint: () => 'Verdeel het blok waar deze tekst in staat in kleinere blokken en bouw opnieuw.',
    why: 'Wie iets dubbel leest of hoort, raakt de draad kwijt.',
  },
  'proof/order': {
    title: 'Tekst staat in een andere volgorde',
    message: ({ text, ...at }) => `${quote(text)} staat in de pdf op een andere plek (${where(at)}).`,
    hint: () => report,
    why: 'Een schermlezer leest de tekst in deze volgorde voor (PDF/UA-1, 7.2).',
  },
  'proof/count': {
    title: 'Aantal klopt niet',
    message: ({ what, expected, found, text, ...at }) =>
      `Van ${KINDS[what.toLowerCase()] ?? what} zijn er ${found}, verwacht ${expected} (${where(at)})${text ? `: ${quote(text)}` : ''}.`,
    hint: () => 'Verdeel het blok waar dit in staat in kleinere blokken en bouw opnieuw.',
    why: 'Wat in de bron een rij, lijst of link is, moet dat ook in de pdf zijn (PDF/UA-1, 7.1).',
  },
  'proof/changed': {
    title: 'Bladzijde veranderd bij het samenvoegen',
    message: ({ file, page }) => `Bladzijde ${page} van \`${file}\` toont iets anders dan er is afgedrukt.`,
    hint: () => report,
    why: 'Alleen wat gecontroleerd is, mag in het werkboek staan.',
  },
  'pdf/lost-carrier': {
    title: 'Onderdelen zijn niet in de pdf gekomen',
    message: ({ section, missing }) => `In de pdf van ${section} ontbreken onderdelen: ${missing}.`,
    hint: () => report,
    why: 'Wat ontbreekt in de pdf, wordt niet voorgelezen (PDF/UA-1, 7.1).',
  },
  'pdf/page-size': {
    title: 'Bladzijde heeft een verkeerde maat',
    message: ({ section, found, expected }) => `${section} heeft bladzijden van ${found}; nodig is ${expected}.`,
    hint: () => 'Kijk of een stijlblad de maat van de bladzijde verandert (`@page`).',
    why: 'Met een verkeerde maat past het boek niet op het papier.',
  },
  'pdf/unreadable': {
    title: 'Pdf is niet te lezen',
    message: ({ file, problem }) => `\`${file}\` is niet te lezen als pdf: ${UNREADABLE[problem] ?? problem}.`,
    hint: ({ problem }) =>
      OVER_BUDGET.has(problem)
        ? 'Bewaar het opnieuw in een ander programma, of knip het in delen. Komt het van iemand anders? Open het dan niet zomaar.'
        : 'Kijk of dit een hele pdf is, zonder wachtwoord. Vraag het bestand anders opnieuw, of maak het opnieuw.',
    why: 'Een bestand dat niet te lezen is, kan niet gecontroleerd of gedrukt worden.',
  },
  'pdf/font-not-embedded': {
    title: 'Lettertype zit niet in de pdf',
    message: ({ font, page }) => `Het lettertype ${font} op bladzijde ${page} zit niet in de pdf.`,
    hint: () => 'Gebruik alleen lettertypen van het werkboek.',
    why: 'Op een andere computer en bij de drukker ziet de tekst er anders uit (PDF/UA-1, 7.21.4.1).',
  },
  'browser/not-found': {
    title: 'Geen browser gevonden',
    message: ({ tried }) => `Er is geen browser gevonden. Geprobeerd: ${tried || 'niets'}.`,
    hint: () => 'Installeer Chrome, Chromium of Edge, of wijs een browser aan met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  'browser/no-sandbox': {
    title: 'Browser draait zonder afscherming',
    message: () => 'De browser draait zonder afscherming (sandbox), omdat dit systeem die niet toelaat.',
    hint: () => 'Draai werkboek als gewone gebruiker, niet als root. Bouw hier alleen teksten die u vertrouwt.',
    why: 'De afscherming houdt schadelijke inhoud weg van uw bestanden.',
  },
  'browser/not-started': {
    title: 'Browser start niet',
    message: ({ problem }) => `De browser start niet: ${problem}.`,
    hint: () => 'Kijk of er ruimte is op de schijf, of wijs een andere browser aan met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  'browser/gone': {
    title: 'Browser is gestopt',
    message: ({ section }) =>
      section ? `De browser is twee keer gestopt bij “${section}”.` : 'De browser is onder het werk gestopt.',
    hint: () => 'Bouw opnieuw. Stopt hij weer, dan is er misschien te weinig geheugen: probeer `--jobs 1`.',
    why: 'Zonder browser komen de bladzijden niet af. De vorige bestanden zijn niet veranderd.',
  },
  'cli/usage': {
    title: 'Opdracht klopt niet',
    message: ({ problem }) => `De opdracht klopt niet: ${problem}.`,
    hint: () => 'Bekijk met `werkboek help` welke opdrachten er zijn.',
    why: 'Werkboek begint niet aan een opdracht die het niet begrijpt.',
  },
  'output/write': {
    title: 'Bestand is niet te schrijven',
    message: ({ file, problem }) => `\`${file}\` is niet te schrijven: ${problem}.`,
    hint: () => 'Sluit het bestand in andere programma’s, en kijk of er ruimte is en of u in de map mag schrijven.',
    why: 'Het nieuwe bestand is er nu niet. Het vorige is niet veranderd.',
  },
  'output/own-input': {
    title: 'Uitvoer is ook invoer',
    message: ({ file }) => `\`${file}\` is het bestand dat gelezen wordt; het zou overschreven worden.`,
    hint: () => 'Geef bij `--out` een andere naam.',
    why: 'De ingevulde antwoorden zouden weg zijn.',
  },
  'internal/error': {
    title: 'Fout in werkboek',
    message: ({ problem }) => `Er ging iets mis in werkboek zelf: ${problem}.`,
    hint: () => report,
    why: 'Dit ligt niet aan uw tekst.',
  },
};
