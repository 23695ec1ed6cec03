/** De teksten bij regels over drukwerk, in het Nederlands (B1, u-vorm). */
import type { Messages, PressRule, Spot } from './rule-data.js';
import { tidy } from './width.js';

const pages = (count: number) => (count === 1 ? '1 bladzijde' : `${count} bladzijden`);
const decimal = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');
const where = ({ page, xMm, yMm }: Spot) =>
  `bladzijde ${page}, ${decimal(xMm)} mm van links en ${decimal(yMm)} mm van boven`;
const designer = 'Laat dit de ontwerper zien.';

const UNPRINTABLE: Readonly<Record<string, string>> = {
  'conic-gradient': 'een kleurverloop in een cirkel rond (conic-gradient)',
  'odd-gradient': 'een kleurverloop dat niet recht of rond is',
  'gradient-space': 'een kleurverloop met een eigen kleurruimte',
  'gradient-mesh': 'een kleurverloop over een net van punten',
  'gradient-table': 'een kleurverloop uit een tabel met kleuren',
  'gradient-repeats': 'een kleurverloop dat zich duizenden keren herhaalt',
  'picture-space': 'een afbeelding met een eigen kleurruimte',
  'picture-mask': 'een afbeelding waarin een kleur doorzichtig betekent',
  'inline-picture': 'een afbeelding binnen de tekening zelf',
  'colour-space': 'een eigen kleurruimte',
  'bare-pattern': 'een patroon zonder eigen kleuren',
  'own-mask': 'een tekening die ook haar eigen masker is',
};
const INTENT: Readonly<Record<string, string>> = {
  missing: 'er staat niet in voor welke drukpers het is',
  profile: 'het kleurprofiel van de drukpers zit er niet in',
  kind: 'het kleurprofiel is niet van een drukpers met vier inkten',
};
const CLAIMS: Readonly<Record<string, string>> = {
  version: 'het noemt zich geen PDF/X-4',
  header: 'het is een te nieuwe of te oude soort pdf',
  trapped: 'er staat niet in of de kleuren al overlappen (Trapped)',
  title: 'er staat geen titel in',
  dates: 'er staat niet in wanneer het is gemaakt',
  id: 'het heeft geen kenmerk',
};
const ACTIVE: Readonly<Record<string, string>> = {
  annotation: 'een link of opmerking',
  form: 'een invulveld',
  script: 'een programma',
  action: 'een actie bij het openen',
};

export const pressMessages: Pick<Messages, PressRule> = {
  'press/stray-colour': {
    title: 'Kleur staat niet in het palet',
    message: (data) => `De kleur ${data.colour} staat niet in het palet (${where(data)}).`,
    hint: () => 'Zet de kleur in `palette` in book.yaml, met inkten, of gebruik een kleur die er al in staat.',
    why: 'Alleen van een kleur in het palet is bekend met welke inkten zij wordt gedrukt.',
  },
  'press/unprintable': {
    title: 'Dit is niet te drukken',
    message: ({ what, page }) => `Op bladzijde ${page} staat ${UNPRINTABLE[what] ?? what}.`,
    hint: () => 'Gebruik een recht of rond kleurverloop, een effen kleur of een tekening (SVG).',
    why: 'Hiervoor bestaan geen inkten die elke drukpers op dezelfde manier drukt.',
  },
  'press/trim-box': {
    title: 'Snijkader klopt niet',
    message: ({ page, found, expected }) => `Het snijkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: () => 'Kijk `print.widthMm` en `print.heightMm` na in book.yaml en bouw opnieuw.',
    why: 'De drukker snijdt het boek op dit kader.',
  },
  'press/bleed-box': {
    title: 'Afloopkader klopt niet',
    message: ({ page, found, expected }) => `Het afloopkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: () => 'Kijk `print.bleedMm` na in book.yaml en bouw opnieuw.',
    why: 'Zonder goede afloop komt er bij het snijden een witte rand langs de bladzijde.',
  },
  'press/page-multiple': {
    title: 'Aantal bladzijden past niet op de drukvellen',
    message: ({ pages: count, multiple }) => `Het boek heeft ${pages(count)}; dat is geen veelvoud van ${multiple}.`,
    hint: ({ pages: count, multiple }) =>
      `Voeg ${pages(multiple - (count % multiple))} toe, of haal er ${count % multiple} weg.`,
    why: 'Op een drukvel staan meer bladzijden tegelijk. Het boek moet precies op hele vellen passen.',
  },
  'press/rotated': {
    title: 'Bladzijde is gedraaid',
    message: ({ page, degrees }) => `Bladzijde ${page} is ${degrees} graden gedraaid.`,
    hint: () => 'Maak de bladzijde zoals zij gedrukt wordt, zonder haar te draaien.',
    why: 'Bij het plaatsen op het drukvel kan een gedraaide bladzijde verkeerd komen te liggen.',
  },
  'press/output-intent': {
    title: 'Drukpers is niet genoemd',
    message: ({ problem }) => `Dit bestand is niet klaar voor de drukker: ${INTENT[problem] ?? problem}.`,
    hint: () => 'Kies met `print.profile` in book.yaml een profiel voor vier inkten en bouw opnieuw.',
    why: 'Zonder profiel weet de drukker niet hoe de kleuren bedoeld zijn.',
  },
  'press/claims': {
    title: 'Gegevens van het bestand kloppen niet',
    message: ({ problem }) => `Dit bestand is geen goede PDF/X-4: ${CLAIMS[problem] ?? problem}.`,
    hint: () => 'Bouw het bestand opnieuw met `werkboek build print`.',
    why: 'Een drukker laat het bestand nakijken; zonder deze gegevens wordt het geweigerd.',
  },
  'press/interactive': {
    title: 'Er zit iets in dat niet te drukken is',
    message: ({ what, page }) =>
      `In dit bestand zit ${ACTIVE[what] ?? what}${page > 0 ? `, op bladzijde ${page}` : ''}.`,
    hint: () => 'Stuur de drukker het bestand uit `out/print`, niet dat voor het scherm.',
    why: 'Een drukpers klikt niet. Zulke onderdelen kunnen het bestand laten weigeren.',
  },
  'press/screen-colour': {
    title: 'Kleur van een scherm',
    message: (data) => `Er staat een kleur in ${data.space} op ${where(data)}.`,
    hint: () => 'Bouw het bestand opnieuw met `werkboek build print`; die zet elke kleur om in inkten.',
    why: 'Een drukpers heeft inkten, geen licht. De drukker zet de kleur anders zelf om, en zwart wordt dan vier inkten.',
  },
  'press/spot-colour': {
    title: 'Extra inkt',
    message: ({ ink, page }) => `Op bladzijde ${page} staat een extra inkt: ${tidy(ink, 40)}.`,
    hint: () => 'Spreek de extra inkt af met de drukker, of gebruik de vier gewone inkten.',
    why: 'Voor een extra inkt is een extra drukplaat nodig, en die kost geld.',
  },
  'press/coarse-picture': {
    title: 'Afbeelding is te grof',
    message: (data) => `Een afbeelding heeft ${data.ppi} punten per inch; nodig is ${data.least} (${where(data)}).`,
    hint: () => 'Gebruik het bestand zoals het uit de camera kwam, of zet de afbeelding kleiner op de bladzijde.',
    why: 'Op papier worden blokjes zichtbaar.',
  },
  'press/soft-picture': {
    title: 'Afbeelding is niet heel scherp',
    message: (data) => `Een afbeelding heeft ${data.ppi} punten per inch; ${data.good} is beter (${where(data)}).`,
    hint: () => 'Gebruik een groter bestand als dat er is.',
    why: 'Op papier ziet de afbeelding er zachter uit dan op een scherm.',
  },
  'press/stretched-picture': {
    title: 'Afbeelding is uitgerekt',
    message: (data) => `Een afbeelding is ${data.percent} % uitgerekt (${where(data)}).`,
    hint: () => 'Geef de afbeelding haar eigen verhouding terug, of snijd haar bij.',
    why: 'Mensen en dingen krijgen een verkeerde vorm.',
  },
  'press/ink-total': {
    title: 'Te veel inkt op één plaats',
    message: (data) => `Er ligt ${data.percent} % inkt; de drukker wil hoogstens ${data.most} % (${where(data)}).`,
    hint: () => 'Kies in `palette` inkten die samen minder zijn, of maak de foto lichter.',
    why: 'Te veel inkt droogt niet en komt af op de bladzijde ertegenover.',
  },
  'press/rich-black-text': {
    title: 'Zwarte tekst uit meer inkten',
    message: (data) => `Zwarte tekst bestaat uit meer inkten: ${data.inks} (${where(data)}).`,
    hint: () => 'Geef de kleur van tekst in `palette` alleen zwart, met `grey: 100`.',
    why: 'Als de drukplaten een haar verschuiven, krijgen letters gekleurde randen.',
  },
  'press/thin-rule': {
    title: 'Lijn is te dun',
    message: (data) => `Een lijn is ${decimal(data.pt)} punt dik; nodig is ${decimal(data.least)} (${where(data)}).`,
    hint: () => 'Maak de lijn dikker in het stijlblad of in de tekening.',
    why: 'Een te dunne lijn valt op papier weg.',
  },
  'press/small-text': {
    title: 'Tekst is te klein om zo te drukken',
    message: (data) =>
      `Tekst is ${decimal(data.pt)} punt groot in ${data.inks === 1 ? 'één inkt' : `${data.inks} inkten`}; nodig is ${data.least} (${where(data)}).`,
    hint: () => 'Maak de tekst groter, of druk kleine tekst in één inkt.',
    why: 'Kleine letters uit meer inkten lopen dicht of krijgen gekleurde randen.',
  },
  'press/white-overprint': {
    title: 'Witte tekst verdwijnt',
    message: (data) => `Witte tekst wordt over de kleur heen gedrukt en verdwijnt (${where(data)}).`,
    hint: () => `Zet overdrukken uit voor wit. ${designer}`,
    why: 'Wit is geen inkt: het papier moet op die plaats vrij blijven.',
  },
  'press/missing-glyph': {
    title: 'Teken ontbreekt in het lettertype',
    message: (data) => `In ${data.font} ontbreekt een teken (${where(data)}).`,
    hint: () => 'Kies een ander teken of een lettertype waar het in zit.',
    why: 'Op papier staat op die plaats een leeg vakje.',
  },
  'press/type3-font': {
    title: 'Letters zijn getekend',
    message: ({ page }) => `Op bladzijde ${page} staan letters die getekend zijn en niet uit een lettertype komen.`,
    hint: () => 'Gebruik een vet of schuin lettertype dat er is, en geen omlijnde letters.',
    why: 'Een drukker kan zulke letters niet scherp stellen, en soms weigert de pers ze.',
  },
  'press/odd-gradient': {
    title: 'Kleurverloop dat niet overal werkt',
    message: ({ page }) => `Op bladzijde ${page} staat een kleurverloop dat elke plaats apart berekent.`,
    hint: () => 'Gebruik een recht of rond kleurverloop.',
    why: 'Sommige drukkers krijgen op die plaats niets te zien.',
  },
  'press/blend-mode': {
    title: 'Kleuren worden gemengd',
    message: ({ mode, page }) => `Op bladzijde ${page} worden kleuren gemengd (${mode}).`,
    hint: () => 'Gebruik een kleur uit het palet in plaats van twee kleuren over elkaar.',
    why: 'In inkten ziet mengen er anders uit dan op een scherm.',
  },
  'press/transparency': {
    title: 'Iets is doorzichtig',
    message: ({ page }) => `Op bladzijde ${page} is iets doorzichtig.`,
    hint: () => 'Dit mag in PDF/X-4. Wilt u zekerheid over de kleur? Neem dan een lichte tint uit het palet.',
    why: 'In inkten wordt een doorzichtige kleur iets donkerder dan op een scherm.',
  },
  'press/transfer': {
    title: 'Instelling van één drukpers',
    message: ({ what, page }) => `Op bladzijde ${page} staat een instelling voor één drukpers (${what}).`,
    hint: () => 'Maak het bestand opnieuw zonder deze instelling.',
    why: 'De drukker stelt dit zelf in; samen gaat het mis.',
  },
  'press/blank-page': {
    title: 'Lege bladzijde',
    message: ({ page }) => `Bladzijde ${page} is leeg.`,
    hint: () => 'Is dit de bedoeling? Dan hoeft u niets te doen.',
    why: 'Een lege bladzijde is vaak een vergissing.',
  },
  'press/unsafe-text': {
    title: 'Tekst staat te dicht bij de rand',
    message: (data) =>
      `Tekst staat ${decimal(data.mm)} mm van de snijrand; nodig is ${data.least} mm (${where(data)}).`,
    hint: () => 'Zet de tekst verder van de rand.',
    why: 'Bij het snijden schuift het papier soms een millimeter of meer.',
  },
};
