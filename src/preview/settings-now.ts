/** The settings of a book as its file says now, or as somebody tries them; read once per text. */
import { isDeepStrictEqual } from 'node:util';
import { bytesOfBook } from '../config/find.js';
import type { Config } from '../config/load.js';
import { Failure } from '../diagnostic.js';
import { settingsOf } from './pass.js';
import type { TableEvent } from './protocol.js';

export interface SettingsNow {
  /** @throws Failure with all that is wrong in them */
  read(): Config;
  /** A text that is not saved; undefined for the file itself. */
  tryText(text: string | undefined): void;
  /** Tells of colours that are others than those that were told last: they are seen at once, and pages follow. */
  paint(): void;
}

export function openSettings(opened: Config, tell: (event: TableEvent) => void): SettingsNow {
  const { bookFile } = opened;
  let tried: string | undefined;
  let settled: { readonly text: string; readonly config: Config } | undefined;
  let painted = screenOf(opened);
  const read = (): Config => {
    const text = tried ?? Buffer.from(bytesOfBook(bookFile)).toString();
    if (settled?.text !== text) settled = { text, config: settingsOf(text, bookFile) };
    return settled.config;
  };
  return {
    read,
    tryText(text) {
      tried = text;
    },
    paint() {
      try {
        const screen = screenOf(read());
        if (isDeepStrictEqual(screen, painted)) return;
        painted = screen;
        tell({ kind: 'colours', screen });
      } catch (problem) {
        // What is wrong with them is told by who makes pages of them.
        if (!(problem instanceof Failure)) throw problem;
      }
    },
  };
}

const screenOf = ({ palette }: Config): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(palette).map(([name, { screen }]) => [name, screen]));
