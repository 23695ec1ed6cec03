/** De teksten bij regels over de woorden van de tekst, in het Nederlands (B1, u-vorm). */
import type { LanguageRule, Messages } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string) => `“${tidy(text, 60)}”`;
const decimal = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',');

/** “a”, “b” of “c”. */
function choice(list: string): string {
  const words = list.split(', ').map((word) => `“${word}”`);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} of ${words.at(-1)}` : (words[0] ?? '');
}

const cutHint = ({ cut }: { cut: string }) =>
  cut
    ? `Maak er twee zinnen van. Begin bijvoorbeeld een nieuwe zin bij “${cut}”.`
    : 'Maak er twee zinnen van: één zin zegt één ding.';
const wordHint = ({ instead }: { instead: string }) => `Schrijf bijvoorbeeld ${choice(instead)}.`;
const readable = 'Korte zinnen zijn voor iedereen makkelijker te lezen (taalniveau B1).';

const WAIVERS: Readonly<Record<string, (data: { code: string; known: string }) => string>> = {
  reason: ({ code }) => `De uitzondering voor ${code} heeft geen reden.`,
  unused: ({ code }) => `De uitzondering voor ${code} is niet nodig: er is hier niets te melden.`,
  unknown: ({ code, known }) => `De regel ${quote(code)} bestaat niet. U kunt kiezen uit ${known}.`,
};

export const languageMessages: Pick<Messages, LanguageRule> = {
  'content/placeholder': {
    title: 'Invulplek is nog open',
    message: ({ name, state }) =>
      state === 'empty'
        ? `Voor \`{{${name}}}\` is in book.yaml nog niets ingevuld.`
        : `De invulplek \`{{${name}}}\` staat niet in book.yaml.`,
    hint: ({ name, suggestion }) =>
      suggestion
        ? `Bedoelt u \`{{${suggestion}}}\`?`
        : `Vul \`${name}\` in onder \`placeholders\`, of bouw een concept met \`--draft\`.`,
    why: 'In een uitgave voor lezers mag geen lege plek staan.',
  },
  'language/long-sentence': {
    title: 'Lange zin',
    message: ({ words, text }) => `Deze zin heeft ${words} woorden: ${quote(text)}.`,
    hint: (data) => `${cutHint(data)} Probeer het met ${data.most ?? 15} woorden of minder.`,
    why: readable,
  },
  'language/too-long-sentence': {
    title: 'Te lange zin',
    message: ({ words, most, text }) => `Deze zin heeft ${words} woorden, hoogstens ${most} mag: ${quote(text)}.`,
    hint: cutHint,
    why: readable,
  },
  'language/mean-length': {
    title: 'Zinnen zijn gemiddeld te lang',
    message: ({ mean, most, sentences }) =>
      `De ${sentences} zinnen van dit hoofdstuk hebben gemiddeld ${decimal(mean)} woorden, hoogstens ${most} mag.`,
    hint: () => 'Verdeel de langste zinnen. Wissel korte en heel korte zinnen af.',
    why: readable,
  },
  'language/difficult-word': {
    title: 'Moeilijk woord',
    message: ({ word }) => `Het woord “${word}” is voor veel lezers moeilijk.`,
    hint: (data) => `${wordHint(data)} Moet het woord blijven? Zet het dan met uitleg in glossary.yaml.`,
    why: 'Lezers klaagden vooral over moeilijke woorden. Een gewoon woord snapt iedereen meteen.',
  },
  'language/word-choice': {
    title: 'Kan het gewoner?',
    message: ({ word }) => `Misschien is er een gewoner woord voor “${word}”.`,
    hint: wordHint,
    why: 'Een gewoon woord snapt iedereen meteen.',
  },
  'language/abbreviation': {
    title: 'Afkorting',
    message: ({ word }) => `“${word}” is een afkorting.`,
    hint: ({ instead }) => `Schrijf het uit: ${choice(instead)}.`,
    why: 'Niet iedereen kent een afkorting, en een voorleesprogramma struikelt erover.',
  },
  'language/address': {
    title: 'Verkeerde aanspreekvorm',
    message: ({ word }) => `“${word}” past niet bij de u-vorm.`,
    hint: wordHint,
    why: 'Het hele boek spreekt de lezer met u aan. Wie wisselt, brengt de lezer in de war.',
  },
  'language/waiver': {
    title: 'Uitzondering op een taalregel klopt niet',
    message: (data) => WAIVERS[data.problem]?.(data) ?? `De uitzondering voor ${data.code} klopt niet.`,
    hint: ({ problem, code }) =>
      problem === 'reason'
        ? `Schrijf bijvoorbeeld \`<!-- taal: ${code} naam van een wet -->\`.`
        : 'Haal de regel weg of pas de code aan.',
    why: 'Een uitzondering zonder reden, of een die niets meer doet, verbergt later een echte fout.',
  },
};
