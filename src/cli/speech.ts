/** In which language the command line says what it can do, and what is wrong with what it was asked. */
import process from 'node:process';
import { isFailure, openBook } from '../index.js';
import type { Language, Phrase } from '../rules/rule.js';

/** Words of the command line itself, in the language of who asks. */
export type Say = (phrase: Phrase) => string;

export const speak =
  (language: Language): Say =>
  (phrase) =>
    phrase[language];

/** What is asked on the command line, else that of the book, else that of the computer. */
export async function languageFor(argv: readonly string[]): Promise<Language> {
  const asked = flagIn(argv, '--language');
  if (asked === 'nl' || asked === 'en') return asked;
  const language = await languageOfBook(flagIn(argv, '--book') ?? flagIn(argv, '-b'));
  return /^nl\b/i.test(language ?? localeOf(process.env)) ? 'nl' : 'en';
}

/** `--language nl`, `--language=nl` and `-b map`. */
function flagIn(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findIndex((each) => each === flag || each.startsWith(`${flag}=`));
  return at < 0 ? undefined : argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length + 1);
}

/** Undefined without a book, and for one that is not in order: its own command tells of that. */
async function languageOfBook(place: string | undefined): Promise<string | undefined> {
  try {
    return (await openBook(place)).language;
  } catch (problem) {
    if (isFailure(problem)) return undefined;
    throw problem;
  }
}

/** As POSIX has it: `nl_NL.UTF-8`. Windows tells it elsewhere. */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
