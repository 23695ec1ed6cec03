/** Flags shared by commands, and what they become. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { type ReporterName, reporters, rules } from '../index.js';
import { wrongUsage } from '../rules/cli/usage.js';
import type { Phrase } from '../rules/rule.js';
import type { Say } from './speech.js';

export interface CommonFlags {
  readonly book?: string;
  readonly out?: string;
  readonly jobs?: number;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly timeout: number;
  readonly strict?: boolean;
  readonly allow: readonly string[];
  readonly reporter: ReporterName;
  readonly quiet?: boolean;
  readonly browser?: string;
  readonly draft?: boolean;
  readonly png?: boolean;
  readonly pages?: ReadonlySet<number>;
  readonly language?: 'nl' | 'en';
}

const whole =
  (say: Say) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
      throw new InvalidArgumentError(
        say({ en: 'Give a whole number, 1 or more.', nl: 'Geef een heel getal, 1 of meer.' }),
      );
    return value;
  };

/** `40-41` or `1,3,7-9`. */
const pageSet =
  (say: Say) =>
  (text: string): ReadonlySet<number> => {
    const pages = new Set<number>();
    for (const part of text.split(',')) {
      const [, from, to = from] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
      if (!from || Number(to) < Number(from) || Number(to) > 9999)
        throw new InvalidArgumentError(
          say({ en: 'Give pages as 40-41 or 1,3,7-9.', nl: 'Geef bladzijden als 40-41 of 1,3,7-9.' }),
        );
      for (let page = Number(from); page <= Number(to); page++) pages.add(page);
    }
    return pages;
  };

const rule =
  (say: Say) =>
  (text: string, earlier: readonly string[] = []): readonly string[] => {
    if (!rules.includes(text))
      throw new InvalidArgumentError(
        say({
          en: `There is no rule "${text}"; its name stands in brackets behind a message.`,
          nl: `Er is geen regel "${text}"; de naam staat tussen haken achter een melding.`,
        }),
      );
    return [...earlier, text];
  };

const OF_MESSAGES = {
  en: 'language of messages (default: that of the book)',
  nl: 'taal van de meldingen (anders: die van het boek)',
};

export const languageFlag = (command: Command, say: Say, about: Phrase = OF_MESSAGES): Command =>
  command.addOption(new Option('--language <language>', say(about)).choices(['nl', 'en']));

export const bookFlag = (command: Command, say: Say): Command =>
  languageFlag(
    command.option(
      '-b, --book <dir>',
      say({
        en: 'folder of the book (default: the nearest content/book.yaml upwards)',
        nl: 'map van het boek (anders: de dichtstbijzijnde content/book.yaml hierboven)',
      }),
    ),
    say,
  );

export const allowFlag = (command: Command, say: Say): Command =>
  command.option(
    '--allow <rule>',
    say({
      en: 'accept findings of this rule (may be given again)',
      nl: 'meldingen van deze regel aanvaarden (mag vaker)',
    }),
    rule(say),
    [],
  );

export const reportFlags = (command: Command, say: Say): Command =>
  allowFlag(
    bookFlag(command, say).option('--strict', say({ en: 'warnings fail too', nl: 'ook waarschuwingen zijn fouten' })),
    say,
  )
    .addOption(
      new Option('--reporter <kind>', say({ en: 'form of the findings', nl: 'vorm van de meldingen' }))
        .choices(reporters)
        .default('text'),
    )
    .option('-q, --quiet', say({ en: 'no progress', nl: 'geen voortgang' }));

const sectionFlags = (command: Command, say: Say): Command =>
  command
    .option(
      '-j, --jobs <n>',
      say({
        en: 'sections side by side (default: one per core)',
        nl: 'zoveel onderdelen tegelijk (anders: één per rekenkern)',
      }),
      whole(say),
    )
    .option(
      '-t, --timeout <seconds>',
      say({ en: 'longest time for one section, in seconds', nl: 'langste tijd voor één onderdeel, in seconden' }),
      whole(say),
      60,
    )
    .option(
      '--browser <path|ws-url>',
      say({
        en: 'browser to use: an executable or a websocket address',
        nl: 'te gebruiken browser: een programma of een websocket-adres',
      }),
    );

const workFlags = (command: Command, say: Say): Command => sectionFlags(reportFlags(command, say), say);

/** Of who needs pages, and writes no files. */
export const engineFlags = (command: Command, say: Say): Command =>
  sectionFlags(
    bookFlag(command, say).option(
      '-q, --quiet',
      say({ en: 'say no more than is asked', nl: 'niet meer zeggen dan gevraagd' }),
    ),
    say,
  ).option(
    '--no-cache',
    say({
      en: 'make everything anew: neither take from the cache nor keep in it',
      nl: 'alles opnieuw maken: niets uit de cache halen of erin bewaren',
    }),
  );

export const buildFlags = (command: Command, say: Say): Command =>
  workFlags(command, say)
    .option(
      '-o, --out <dir>',
      say({
        en: 'where files go (default: out/ next to the book)',
        nl: 'waar de bestanden komen (anders: out/ naast het boek)',
      }),
    )
    .option(
      '--no-cache',
      say({
        en: 'make everything anew: neither take from the cache nor keep in it',
        nl: 'alles opnieuw maken: niets uit de cache halen of erin bewaren',
      }),
    )
    .option(
      '--draft',
      say({
        en: 'a concept: says so on each page with the date, and marks placeholders without a text',
        nl: 'een concept: dat staat dan op elke bladzijde, met de datum; lege plekken worden aangegeven',
      }),
    )
    .option(
      '--png',
      say({
        en: 'also write the pages as pictures, with a contact sheet',
        nl: 'de bladzijden ook als plaatjes, met een overzicht',
      }),
    )
    .option(
      '--pages <range>',
      say({
        en: 'with --png: only these pages, for example 40-41',
        nl: 'bij --png: alleen deze bladzijden, bijvoorbeeld 40-41',
      }),
      pageSet(say),
    );

/** A release is never a concept, nor of some pages. */
export const releaseFlags = (command: Command, say: Say): Command =>
  workFlags(command, say).option(
    '-o, --out <dir>',
    say({
      en: 'where the folder of the release goes (default: release/ next to the book)',
      nl: 'waar de map van de uitgave komt (anders: release/ naast het boek)',
    }),
  );

/** Commands and editions are checked before anything is started. */
export function usage(problem: Phrase): Failure {
  return new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
}

export const noEdition = (name: string, known: readonly string[]): Phrase => ({
  en: `there is no edition "${name}"; choose from ${known.join(', ')}`,
  nl: `er is geen uitgave "${name}"; kies uit ${known.join(', ')}`,
});
