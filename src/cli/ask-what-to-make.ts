/** `werkboek` alone at a terminal: asks what somebody wants to make, and gives the command that makes it. */
import { type Book, isFailure, listFormats, openBook, outputs } from '../index.js';
import type { Phrase } from '../rules/rule.js';
import { visible } from '../visible.js';
import { type Asked, asker } from './ask.js';
import { languageFor, type Say, speak } from './speech.js';
import { tell } from './terminal.js';

interface Choice {
  readonly about: Phrase;
  /** What comes behind `werkboek`; undefined when somebody does not want to go on. */
  argv(person: Asked, say: Say): Promise<readonly string[] | undefined>;
}

/** Undefined where nobody can answer, or nothing was chosen. */
export async function askWhatToMake(
  person: Asked | undefined = asker(new AbortController().signal),
): Promise<readonly string[] | undefined> {
  if (!person) return undefined;
  try {
    const say = speak(await languageFor([]));
    const book = await nearestBook();
    const title = book ? ` (${visible(book.title)})` : '';
    const chosen = await choose(person, book ? choicesFor(book) : [BEGIN], say, {
      en: `What do you want to make?${title}`,
      nl: `Wat wilt u maken?${title}`,
    });
    const argv = await chosen?.argv(person, say);
    // Next time one may type it.
    if (argv) tell(`\nwerkboek ${argv.map(quoted).join(' ')}\n\n`);
    return argv;
  } finally {
    person.close();
  }
}

async function nearestBook(): Promise<Book | undefined> {
  try {
    return await openBook();
  } catch (problem) {
    if (isFailure(problem)) return undefined;
    throw problem;
  }
}

const BEGIN: Choice = {
  about: { en: 'a book of my own: there is none here yet', nl: 'een eigen boek: hier is er nog geen' },
  argv: async () => ['init'],
};

function choicesFor(book: Book): readonly Choice[] {
  return [
    { about: { en: 'one format', nl: 'één format' }, argv: (person, say) => oneFormat(book, person, say) },
    ...outputs.map(({ name, about }) => ({ about, argv: async () => ['build', name] })),
    {
      about: { en: 'everything that the book names', nl: 'alles wat het boek noemt' },
      argv: async () => ['build'],
    },
    {
      about: { en: 'a table of formats that were filled in', nl: 'een tabel van ingevulde formats' },
      argv: tableOf,
    },
    {
      about: { en: 'nothing: only check the texts', nl: 'niets: alleen de teksten nakijken' },
      argv: async () => ['check'],
    },
  ];
}

async function oneFormat(book: Book, person: Asked, say: Say): Promise<readonly string[] | undefined> {
  const formats = await listFormats(book);
  for (const { code, title } of formats) tell(`  ${code}  ${visible(title)}\n`);
  const wish = await person.question(say({ en: 'Which one? ', nl: 'Welk format? ' }));
  if (wish === undefined) return undefined;
  const table = say({
    en: 'From which table do you fill it in (.xlsx, .csv)? Only Enter: it stays empty. ',
    nl: 'Uit welke tabel vult u het in (.xlsx, .csv)? Alleen Enter: het blijft leeg. ',
  });
  const rows = await person.question(table);
  return rows === undefined ? ['format', wish] : ['format', wish, '--fill', rows];
}

async function tableOf(person: Asked, say: Say): Promise<readonly string[] | undefined> {
  const folder = await person.question(say({ en: 'In which folder are they? ', nl: 'In welke map staan ze? ' }));
  return folder === undefined ? undefined : ['read', folder, '-o', say({ en: 'answers.xlsx', nl: 'antwoorden.xlsx' })];
}

/** By its number; an empty line, or no number of the list, is no choice. */
async function choose(person: Asked, choices: readonly Choice[], say: Say, text: Phrase): Promise<Choice | undefined> {
  tell(`${say(text)}\n`);
  for (const [index, { about }] of choices.entries()) tell(`  ${String(index + 1).padStart(2)}  ${say(about)}\n`);
  const answer = await person.question(say({ en: 'Number: ', nl: 'Nummer: ' }));
  return choices[Number(answer) - 1];
}

const quoted = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);
