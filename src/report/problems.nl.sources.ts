/** Zegt in het Nederlands wat er mis is met een richtlijn, een kop, een begrippenlijst of een afbeelding. */
import { syntaxProblem } from './problems.nl.js';

/** English as the rooms report it, then Dutch; `{}` is what they fill in. The first that fits counts. */
const PROBLEMS: readonly (readonly [english: string, dutch: string])[] = [
  // Keys of front matter, glossary and photo records.
  ['the key "{}" is missing', 'de sleutel “{}” ontbreekt'],
  ['the key "{}" is not known; did you mean "{}"?', 'de sleutel “{}” is niet bekend; bedoelt u “{}”?'],
  ['the key "{}" is not known (known: {})', 'de sleutel “{}” is niet bekend (bekend zijn: {})'],
  ['the key "{}" is not known', 'de sleutel “{}” is niet bekend'],
  ['"{}" must be a text', 'bij “{}” hoort een tekst'],
  [
    '"forms" is a list of words, for example [inspreken, ingesproken]',
    '“forms” is een lijst van woorden, bijvoorbeeld [inspreken, ingesproken]',
  ],
  ['"{}": this must be {}', '“{}”: nodig is {}'],
  ['this must be {}', 'nodig is {}'],
  ['the closing --- line is missing', 'de regel --- aan het eind ontbreekt'],
  ['it is nested too deeply', 'er zitten te veel groepen in elkaar'],
  ['it holds no `key: value` lines', 'er staan geen regels in zoals `sleutel: waarde`'],
  ['it holds too many aliases (*name)', 'er staan te veel verwijzingen in (*naam)'],
  ['it is a list: each term starts with "- term:"', 'het is een lijst: elk begrip begint met “- term:”'],
  [
    'each term is a group with the keys term, forms, means and example',
    'elk begrip is een groep met de sleutels term, forms, means en example',
  ],
  ['it is not UTF-8', 'het is geen UTF-8'],
  ['a record holds no references (`&` and `*`)', 'verwijzingen (`&` en `*`) mogen hier niet'],
  // Pictures.
  ['give the path of a file in the book', 'noem een bestand in de map van het boek'],
  [
    'it has more pixels than fit on any page; make it smaller',
    'de foto heeft meer beeldpunten dan op een bladzijde passen; maak de foto kleiner',
  ],
  ['use SVG, JPEG, PNG or WebP', 'gebruik SVG, JPEG, PNG of WebP'],
  ['it holds no <svg>', 'er staat geen <svg> in'],
  [
    'it holds {}; save it as plain SVG, with attributes instead of styles',
    'er staat {} in; bewaar de tekening als gewone SVG, met eigenschappen in plaats van stijlen',
  ],
  ['the file is damaged, or is no JPEG, PNG or WebP', 'het bestand is beschadigd, of is geen JPEG, PNG of WebP'],
  // Any directive.
  ['the attribute "{}" is not known here; known is {}', 'de eigenschap “{}” hoort hier niet; wel kan: {}'],
  ['the attribute "{}" is not known here; known are {}', 'de eigenschap “{}” hoort hier niet; wel kunnen: {}'],
  ['the attribute "{}" is not known here', 'de eigenschap “{}” hoort hier niet'],
  ['this is a block: open it with ::: and close it with :::', 'dit is een blok: begin en eindig met :::'],
  ['this is one line: write it with two colons', 'dit is één regel: schrijf die met twee dubbele punten (::)'],
  ['this block has no text between [ and ]', 'bij dit blok hoort geen tekst tussen [ en ]'],
  ['this block stands inside {}', 'dit blok staat altijd in {}'],
  [
    'the block is not closed: end it with a line of as many colons',
    'het blok is niet gesloten: eindig met een regel van evenveel dubbele punten',
  ],
  ['there is no open block that this line closes', 'er is geen open blok dat deze regel kan sluiten'],
  [
    'a question is written with two colons, a block with three',
    'een vraag begint met twee dubbele punten (::), een blok met drie (:::)',
  ],
  ['leave no space between the colons and the name', 'zet geen spatie tussen de dubbele punten en de naam'],
  ['this line is read as text: look at its brackets', 'deze regel wordt gelezen als gewone tekst: kijk naar de haken'],
  [
    'here the text is nested too deep; is a block not closed?',
    'hier zit te veel in elkaar; is een blok niet gesloten?',
  ],
  [
    'this line is longer than a chapter can be; is it data?',
    'deze regel is langer dan een hoofdstuk kan zijn; zijn het gegevens?',
  ],
  [
    'here the text is longer than a chapter can be; is it data?',
    'hier is de tekst langer dan een hoofdstuk kan zijn; zijn het gegevens?',
  ],
  [
    'here are too many signs of markup in one paragraph; is it data?',
    'in deze alinea staan te veel opmaaktekens; zijn het gegevens?',
  ],
  ['the block holds one list, each line starting with "- "', 'in het blok staat één lijst; elke regel begint met “- ”'],
  [
    'the block holds one numbered list, each line starting with "1. "',
    'in het blok staat één genummerde lijst; elke regel begint met “1. ”',
  ],
  ['each line of the list is one line of text', 'elke regel van de lijst is één regel tekst'],
  ['the block holds one table', 'in het blok staat één tabel'],
  ['the block holds what is printed twice', 'in het blok staat wat er twee keer komt'],
  ['an id is in small letters, for example {}', 'een kenmerk heeft kleine letters, bijvoorbeeld {}'],
  ['"{}" is one of {}', '“{}” is een van deze: {}'],
  // Single directives.
  ['a choice has at least two options', 'een keuze heeft minstens twee antwoorden'],
  ['a card names the code of a format, for example {}', 'een kaart noemt de code van een format, bijvoorbeeld {}'],
  ['a format has no pages of the book to name', 'een format kan geen bladzijden van het boek noemen'],
  ['say which picture: {}', 'zeg welke afbeelding: {}'],
  ['a figure holds one picture', 'een figuur heeft één afbeelding'],
  ['a question stands between [ and ], for example {}', 'een vraag staat tussen [ en ], bijvoorbeeld {}'],
  [
    'a field has an id in small letters, for example {}',
    'een veld heeft een kenmerk in kleine letters, bijvoorbeeld {}',
  ],
  ['a field has a question, for example {}', 'een veld heeft een vraag, bijvoorbeeld {}'],
  ['"{}" stands alone, without a value', '“{}” staat alleen, zonder waarde'],
  ['"{}" is a whole number from {} to {}, not "{}"', '“{}” is een heel getal van {} tot en met {}, niet “{}”'],
  [
    '"breedtes" gives one number per column ({}), for example {}',
    '“breedtes” geeft één getal per kolom ({}), bijvoorbeeld {}',
  ],
  ['"{}" is the name of another field too, on line {}', '“{}” heet ook een ander veld, op regel {}'],
  [
    '"[{}]" is no kind of column; known are [ ], {} and choices such as [ja/nee]',
    '“[{}]” is geen soort kolom; er zijn [ ], {} en keuzes zoals [ja/nee]',
  ],
  ['there are two or four areas', 'er zijn twee of vier vakken'],
  ['a row holds two or three short fields and nothing else', 'een rij heeft twee of drie korte velden en niets anders'],
  [
    'the word that is explained stands between [ and ], for example {}',
    'het woord met uitleg staat tussen [ en ], bijvoorbeeld {}',
  ],
  ['the block says what the word means', 'in het blok staat wat het woord betekent'],
  ['it has the words that are printed, for example {}', 'noem de woorden die er staan, bijvoorbeeld {}'],
  [
    'it names one language by its BCP 47 tag, for example {}',
    'noem één taal met haar taalcode (BCP 47), bijvoorbeeld {}',
  ],
  ['it says what the index is to name, for example {} or {}', 'zeg wat er in het register komt, bijvoorbeeld {} of {}'],
  [
    'the index is of the book: a format has no pages in it',
    'het register is van het boek: een format heeft daarin geen bladzijden',
  ],
  // Werkvorm.
  ['a werkvorm has a name, for example {}', 'een werkvorm heeft een naam, bijvoorbeeld {}'],
  ['still missing here: {}', 'hier ontbreekt nog: {}'],
  [
    'a werkvorm has a code of a capital and two digits, for example {}',
    'een werkvorm heeft een code met een hoofdletter en twee cijfers, bijvoorbeeld {}',
  ],
  ['still missing in this block: {}', 'in dit blok ontbreekt nog: {}'],
  ['in this block stand only {}', 'in dit blok staan alleen {}'],
  ['each block stands there once, in this order: {}', 'elk blok staat er één keer, in deze volgorde: {}'],
  ['a werkvorm has {} to {} steps', 'een werkvorm heeft {} tot en met {} stappen'],
  ['say how everyone can take part', 'zeg hoe iedereen mee kan doen'],
  ['this block holds text only', 'in dit blok staat alleen tekst'],
];

/** What a key must be, after “nodig is”. */
const KINDS: readonly (readonly [english: string, dutch: string])[] = [
  ['a text', 'een tekst'],
  ['a whole number from {} to {}', 'een heel getal van {} tot en met {}'],
  ['a whole number', 'een heel getal'],
  ['a capital and two digits, for example {}', 'een hoofdletter en twee cijfers, bijvoorbeeld {}'],
  ['a date such as {}', 'een datum zoals {}'],
  ['portrait or landscape', 'portrait of landscape'],
  ['none or consent', 'none of consent'],
  ['one of {}', 'een van deze: {}'],
];

/** @param code of the YAML parser, where it is the one that complains */
export function sourceProblem(problem: string, code = ''): string {
  if (code) return syntaxProblem(problem, code);
  return translate(problem, PROBLEMS) ?? problem;
}

function translate(text: string, pairs: typeof PROBLEMS): string | undefined {
  for (const [english, dutch] of pairs) {
    const found = patternOf(english).exec(text);
    if (!found) continue;
    const values = found.slice(1).map((value) => translate(value, KINDS) ?? value);
    return dutch.replaceAll('{}', () => values.shift() ?? '');
  }
  return undefined;
}

function patternOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}
