/** `werkboek info`: versions, browser, fonts and the book's settings as they are used. */

import type { Command } from 'commander';
import { info } from '../../index.js';
import { toJson } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';
import type { Say } from '../speech.js';

interface InfoFlags extends CommonFlags {
  readonly json?: boolean;
}

export function infoCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  bookFlag(program.command('info'), say)
    .description(
      say({
        en: 'show versions, browser, fonts and settings',
        nl: 'versies, browser, lettertypen en instellingen tonen',
      }),
    )
    .option('--browser <path|ws-url>', say({ en: 'browser to look at', nl: 'browser om naar te kijken' }))
    .option('--json', say({ en: 'as JSON', nl: 'als JSON' }))
    .action((flags: InfoFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, (desk) => run(desk, flags))),
    );
}

async function run(desk: Desk, { json, browser }: InfoFlags): Promise<undefined> {
  const facts = await info(desk.book, { signal: desk.signal, ...(browser && { browser }) });
  if (json) return void desk.say(toJson(facts, 2));
  for (const [name, value] of Object.entries(facts)) desk.say(`${name}: ${shown(value)}`);
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? `\n  ${value.join('\n  ')}` : toJson(value, 2);
