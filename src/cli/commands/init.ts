/** `werkboek init [folder]`: begins a book in the style of its house; asks what it was not told, where somebody can answer. */

import path from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { type InitOptions, init } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { visible } from '../../visible.js';
import { asker } from '../ask.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, languageFlag } from '../options.js';
import type { Say } from '../speech.js';
import { tell } from '../terminal.js';

interface InitFlags extends CommonFlags {
  readonly name?: string;
  readonly title?: string;
  readonly colours?: readonly string[];
  readonly huisstijl?: string;
  readonly pageSize?: string;
  readonly logo?: string;
  readonly typeface?: readonly string[];
  readonly yes?: boolean;
}

const split = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

export function initCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  languageFlag(program.command('init'), say, {
    en: 'language of the texts to begin with, and of messages; a book may be in any: change `language` in book.yaml',
    nl: 'taal van de teksten waarmee u begint, en van de meldingen; elke taal mag: verander `language` in book.yaml',
  })
    .argument('[folder]', say({ en: 'where the book goes', nl: 'waar het boek komt' }), '.')
    .description(
      say({
        en: 'begin a book: two chapters, two formats, a cover, in your colours',
        nl: 'een boek beginnen: twee hoofdstukken, twee formats, een omslag, in uw kleuren',
      }),
    )
    .option('--title <title>', say({ en: 'title of the book', nl: 'titel van het boek' }))
    .option('--name <name>', say({ en: 'who publishes it', nl: 'wie het uitgeeft' }))
    .option(
      '--colours <hex,…>',
      say({
        en: 'one to five house colours, with a comma between them',
        nl: 'één tot vijf huiskleuren, met een komma ertussen',
      }),
      split,
    )
    .option(
      '--huisstijl <package>',
      say({
        en: 'take the colours from design tokens that are installed, for example @utrecht/design-tokens',
        nl: 'de kleuren uit geïnstalleerde design tokens halen, bijvoorbeeld @utrecht/design-tokens',
      }),
    )
    .option(
      '--page-size <size>',
      say({
        en: 'A4, A5, letter, or width x height in millimetres, for example 170x240',
        nl: 'A4, A5, letter, of breedte x hoogte in millimeters, bijvoorbeeld 170x240',
      }),
    )
    .option(
      '--logo <file>',
      say({ en: 'logo of the publisher: .svg, .png or .jpg', nl: 'logo van de uitgever: .svg, .png of .jpg' }),
    )
    .option(
      '--typeface <file...>',
      say({
        en: 'files of a typeface for all text: .ttf, .otf, .woff or .woff2',
        nl: 'bestanden van een lettertype voor alle tekst: .ttf, .otf, .woff of .woff2',
      }),
    )
    .option('-y, --yes', say({ en: 'ask nothing', nl: 'niets vragen' }))
    .action((folder: string, flags: InitFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, (desk) => run(desk, folder, flags))),
    );
}

async function run(desk: Desk, folder: string, flags: InitFlags): Promise<undefined> {
  const language = desk.language();
  const words = wordsFor(language).init;
  const {
    folder: home,
    files,
    colours,
    findings,
  } = await init(folder, {
    ...(await answers(desk, flags)),
    language,
    signal: desk.signal,
  });
  if (findings.length > 0) desk.show(findings);
  tell(`${words.colours}:\n`);
  for (const { name, screen, cmyk } of colours) tell(`  ${name.padEnd(8)}${screen}  ${words.inks(cmyk)}\n`);
  tell(`${wordsFor(language).filesMade}:\n`);
  for (const file of files) desk.made(file);
  const way = path.relative(process.cwd(), home);
  tell(`\n${words.next}\n${way ? `  cd ${visible(way)}\n` : ''}  npx werkboek build\n`);
}

/** Flags first; the rest is asked. */
async function answers(desk: Desk, flags: InitFlags): Promise<InitOptions> {
  const { name, title, colours, huisstijl: houseStyle, pageSize, logo, typeface } = flags;
  const given = {
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(colours && { colours }),
    ...(houseStyle !== undefined && { houseStyle }),
    ...(pageSize !== undefined && { pageSize }),
    ...(logo !== undefined && { logo }),
    ...(typeface && { typefaces: typeface }),
  };
  const person = flags.yes ? undefined : asker(desk.signal);
  if (!person) return given;
  const { questions } = wordsFor(desk.language()).init;
  const ask = async (isKnown: boolean, text: string): Promise<string | undefined> =>
    isKnown ? undefined : person.question(`${text} `);
  try {
    const ownTitle = await ask(title !== undefined, questions.title);
    const ownName = await ask(name !== undefined, questions.name);
    const hex = await ask(colours !== undefined || houseStyle !== undefined, questions.colours);
    const size = await ask(pageSize !== undefined, questions.pageSize);
    const ownLogo = await ask(logo !== undefined, questions.logo);
    const face = await ask(typeface !== undefined, questions.typeface);
    return {
      ...given,
      ...(ownTitle && { title: ownTitle }),
      ...(ownName && { name: ownName }),
      ...(hex && (/^#?[0-9a-f]{6}\b/i.test(hex) ? { colours: split(hex) } : { houseStyle: hex })),
      ...(size && { pageSize: size }),
      ...(ownLogo && { logo: ownLogo }),
      ...(face && { typefaces: split(face) }),
    };
  } finally {
    person.close();
  }
}
