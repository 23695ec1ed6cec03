/** Help and usage in the language of who asks: the words that commander has of its own, and its errors. */
import type { Command, CommanderError, Option } from 'commander';
import type { Language } from '../rules/rule.js';
import type { Say } from './speech.js';

const TITLES = new Map([
  ['Usage:', 'Gebruik:'],
  ['Arguments:', 'Wat u noemt:'],
  ['Options:', 'Opties:'],
  ['Commands:', 'Opdrachten:'],
]);

/** Of the program; its commands take it over. */
export function helpIn(command: Command, language: Language, say: Say): void {
  command.helpOption('-h, --help', say({ en: 'show this help', nl: 'deze uitleg tonen' }));
  if (language === 'en') return;
  command.configureHelp({
    styleTitle: (title) => TITLES.get(title) ?? title,
    styleUsage: (usage) => usage.replace('[options]', '[opties]').replace('[command]', '[opdracht]'),
    subcommandTerm: (each) => termOf(each),
    optionDescription: describe,
  });
}

const termOf = (command: Command): string =>
  [
    command.name(),
    ...(command.options.length > 0 ? ['[opties]'] : []),
    ...command.registeredArguments.map(nameOf),
  ].join(' ');

const nameOf = (argument: { name(): string; readonly required: boolean; readonly variadic: boolean }): string => {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
};

function describe({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const usual = defaultValueDescription ?? (isShown(defaultValue) ? JSON.stringify(defaultValue) : undefined);
  const more = [
    ...(argChoices ? [`keuze: ${argChoices.map((each) => JSON.stringify(each)).join(', ')}`] : []),
    ...(usual === undefined ? [] : [`anders: ${usual}`]),
  ];
  return more.length > 0 ? `${description} (${more.join('; ')})` : description;
}

const isShown = (value: unknown): boolean =>
  value !== undefined && typeof value !== 'boolean' && !(Array.isArray(value) && value.length === 0);

/** What is wrong with a command line. */
export function usageError(problem: CommanderError, language: Language): string {
  const { message, code } = problem;
  if (language === 'en') return `${message}\n`;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  const meant = /\(Did you mean (.*)\?\)/.exec(message)?.[1]?.replace(/^one of /, '');
  const hint = meant ? ` Bedoelt u ${meant}?` : '';
  // What a parser of ours has to say of it stands behind commander's own sentence.
  const own = /is invalid\. (.*)$/s.exec(message)?.[1] ?? '';
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownOption': `Er is geen optie ${first}.${hint}`,
    'commander.unknownCommand': `Er is geen opdracht ${first}.${hint}`,
    'commander.missingArgument': `Er ontbreekt iets: ${first}.`,
    'commander.optionMissingArgument': `Achter ${first} hoort nog iets.`,
    'commander.excessArguments': `U noemt meer dan deze opdracht aankan.`,
    'commander.conflictingOption': `${first} en ${second} gaan niet samen.`,
    'commander.invalidArgument': `${second || 'Dit'} past niet bij ${first}. ${inDutch(own)}`,
  };
  return `fout: ${Object.hasOwn(sentences, code) ? sentences[code] : message}\n`;
}

const inDutch = (own: string): string => own.replace(/^Allowed choices are (.*)\.$/, 'Kies uit: $1.');
