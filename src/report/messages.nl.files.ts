/** De teksten bij regels over bestanden en over de computer, in het Nederlands (B1, u-vorm). */
import type { FileRule, Messages } from './rule-data.js';

/** Wat er op de plaats van een bestand staat. */
const THERE: Readonly<Record<string, string>> = {
  denied: 'mag u niet lezen',
  folder: 'is een map, geen bestand',
  pipe: 'is een pijp, geen bestand',
  socket: 'is een socket, geen bestand',
  device: 'is een apparaat, geen bestand',
  deep: 'is te diep genest om te lezen',
  failed: 'is niet te lezen: de schijf of het netwerk geeft een fout',
};
const MEND: Readonly<Record<string, string>> = {
  denied: 'Geef uzelf het recht om het bestand te lezen.',
  deep: 'Haal elementen weg die voor niets in elkaar staan.',
  'too-big': 'Kijk of dit het goede bestand is, of maak het kleiner.',
  failed: 'Zet het bestand op een schijf van deze computer en probeer het opnieuw.',
};
const STYLE: Readonly<Record<string, string>> = {
  open: 'Dit haakje wordt niet gesloten',
  stray: 'Dit haakje sluit niets',
  string: 'Deze tekst tussen aanhalingstekens houdt niet op aan het eind van de regel',
  comment: 'Dit commentaar houdt niet op',
  syntax: 'Dit is geen CSS en wordt overgeslagen',
};
const STYLE_MEND: Readonly<Record<string, string>> = {
  open: 'Sluit het: `{` met `}`, `(` met `)`.',
  stray: 'Haal het weg, of open het ervoor.',
  string: 'Sluit de aanhalingstekens.',
  comment: 'Sluit het af met `*/`.',
};
const WRITING: Readonly<Record<string, string>> = {
  link: 'op die plaats staat een snelkoppeling naar een andere plek',
  folder: 'een map heeft die naam',
  device: 'het is een pijp of een apparaat, geen bestand',
  outside: 'het ligt buiten de map voor gemaakte bestanden',
  'no-room': 'de schijf is vol',
  denied: 'u mag daar niet schrijven',
  'read-only': 'die schijf is alleen te lezen',
};
const WRITING_MEND: Readonly<Record<string, string>> = {
  link: 'Haal de snelkoppeling weg, of noem een andere map met `--out <map>`.',
  folder: 'Geef die map een andere naam, of noem een andere map met `--out <map>`.',
  device: 'Noem een bestand. Gebruik `>` of `|` als een ander programma het resultaat krijgt.',
  outside: 'Noem een andere map met `--out <map>`.',
  'no-room': 'Maak ruimte, of noem een map op een andere schijf met `--out <map>`.',
  denied: 'Geef uzelf het recht om daar te schrijven, of noem een andere map met `--out <map>`.',
  'read-only': 'Noem een map op een andere schijf met `--out <map>`.',
};
/** Van één bestand, en van meer. */
const LEFT: Readonly<Record<string, readonly [string, string]>> = {
  changed: ['het is niet meer wat werkboek heeft gemaakt', 'ze zijn niet meer wat werkboek heeft gemaakt'],
  link: ['een snelkoppeling leidt ernaartoe', 'snelkoppelingen leiden ernaartoe'],
  earlier: [
    'een eerdere versie heeft het gemaakt, en niemand weet of het nog hetzelfde is',
    'een eerdere versie heeft ze gemaakt, en niemand weet of ze nog hetzelfde zijn',
  ],
};
const REFUSED: Readonly<Record<string, string>> = {
  link: 'is een snelkoppeling',
  file: 'is geen map',
  home: 'het systeem noemt geen thuismap',
  foreign: 'is van iemand anders, of anderen mogen erin schrijven',
  unwritable: 'is niet te schrijven',
};
const UNTRUSTED: Readonly<Record<string, string>> = {
  book: 'hij staat in de map van het boek en is met de tekst meegekomen',
  relative: 'het pad is niet volledig, en is dus in elke map een ander bestand',
  foreign: 'anderen kunnen hem hebben veranderd',
};
const UNTRUSTED_MEND: Readonly<Record<string, string>> = {
  book: 'Zet de browser buiten de map van het boek, of installeer Chrome, Chromium of Edge.',
  relative: 'Geef het hele pad van de browser.',
  foreign: 'Zorg dat alleen u erin mag schrijven (`chmod o-w`), of installeer Chrome, Chromium of Edge.',
};
const SYSTEM: Readonly<Record<string, string>> = {
  handles: 'er zijn te veel bestanden open',
  memory: 'er is te weinig geheugen',
  room: 'de schijf is vol',
  denied: 'iets mag niet gelezen of geschreven worden',
};
const SYSTEM_MEND: Readonly<Record<string, string>> = {
  handles: 'Verhoog de grens (`ulimit -n 1024`), of probeer `--jobs 1`.',
  memory: 'Sluit andere programma’s, of probeer `--jobs 1`.',
  room: 'Maak ruimte, ook in de map voor tijdelijke bestanden.',
  denied: 'Kijk naar de rechten van deze map en van uw thuismap.',
};

export const fileMessages: Pick<Messages, FileRule> = {
  'content/unreadable': {
    title: 'Bestand is niet te lezen',
    message: ({ file, reason, mostMb }) =>
      `\`${file}\` ${reason === 'too-big' ? `is groter dan ${mostMb} MB` : (THERE[reason] ?? THERE.failed)}.`,
    hint: ({ reason }) => MEND[reason] ?? 'Zet daar een bestand neer, of noem een ander bestand.',
    why: 'Wat geen gewoon bestand is, houdt misschien nooit op. Dan wordt er niets gemaakt.',
  },
  'content/style': {
    title: 'Er klopt iets niet in een stijlblad',
    message: ({ reason, text }) => `${STYLE[reason] ?? STYLE.syntax}: “${text}”.`,
    hint: ({ reason }) =>
      STYLE_MEND[reason] ?? 'Kijk naar de dubbele punten, puntkomma’s en waarden op deze regel en de regel erboven.',
    why: 'De browser slaat over wat hij niet begrijpt. De bladzijden zien er dan anders uit dan u bedoelt.',
  },
  'output/write': {
    title: 'Bestand is niet te schrijven',
    message: ({ file, reason, problem }) => `\`${file}\` is niet te schrijven: ${WRITING[reason] ?? problem}.`,
    hint: ({ reason }) =>
      WRITING_MEND[reason] ??
      'Sluit het bestand in andere programma’s, en kijk of er ruimte is en of u in de map mag schrijven.',
    why: 'Het nieuwe bestand is er nu niet. Het vorige is niet veranderd.',
  },
  'output/left': {
    title: 'Bestand is blijven staan',
    message: ({ file, count, reason }) =>
      `\`${file}\`${count > 1 ? ` en nog ${count - 1}` : ''} ${count > 1 ? 'zijn' : 'is'} blijven staan: ${(LEFT[reason] ?? LEFT.changed)?.[count > 1 ? 1 : 0]}.`,
    hint: () => 'Haal zelf weg wat niemand nodig heeft.',
    why: 'werkboek haalt alleen weg wat het zelf heeft gemaakt.',
  },
  'cache/refused': {
    title: 'Er wordt niets bewaard voor later',
    message: ({ folder, reason }) =>
      `Er wordt niets bewaard voor een volgende keer: ${folder ? `\`${folder}\` ` : ''}${REFUSED[reason] ?? reason}.`,
    hint: () =>
      'Alles wordt gemaakt, alleen langzamer. Haal weg wat daar staat, of geef `XDG_CACHE_HOME` een map van uzelf.',
    why: 'Wat anderen kunnen hebben veranderd, gelooft werkboek niet.',
  },
  'browser/untrusted': {
    title: 'Browser is niet te vertrouwen',
    message: ({ file, reason }) => `De browser \`${file}\` wordt niet gestart: ${UNTRUSTED[reason] ?? reason}.`,
    hint: ({ reason }) => UNTRUSTED_MEND[reason] ?? 'Installeer Chrome, Chromium of Edge.',
    why: 'Een programma dat met een tekst meekomt, kan van alles met uw bestanden doen.',
  },
  'browser/silent': {
    title: 'Browser geeft geen antwoord',
    message: ({ seconds, address }) => `De browser geeft binnen ${seconds} seconden geen antwoord: \`${address}\`.`,
    hint: () => 'Probeer het opnieuw, of kies een andere browser met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  'system/refused': {
    title: 'De computer laat het niet toe',
    message: ({ reason, problem }) =>
      SYSTEM[reason]
        ? `De computer kan niet verder: ${SYSTEM[reason]} (${problem}).`
        : `De computer kan niet verder: ${problem}.`,
    hint: ({ reason }) => SYSTEM_MEND[reason] ?? 'Kijk naar de melding van het systeem en probeer het opnieuw.',
    why: 'Het ligt niet aan de tekst. De vorige bestanden zijn niet veranderd.',
  },
  'system/incomplete': {
    title: 'werkboek is niet compleet',
    message: ({ file }) => `Er mist een bestand van werkboek zelf: \`${file}\`.`,
    hint: () => 'Installeer werkboek opnieuw met `npm install`.',
    why: 'Zonder al zijn bestanden kan werkboek geen bladzijden maken.',
  },
};
