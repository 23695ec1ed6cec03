/** Shows how far a build is: one redrawn line on a terminal, one plain line per finished item elsewhere. */
import process from 'node:process';
import { tidy } from '../rules/tidy.js';
import { CLEAR_LINE } from './ink.js';
import { displayWidth, fit } from './width.js';
import { PHASES, type Phase, wordsFor } from './words.js';

/** What progress needs of process.stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly language: string;
  readonly quiet?: boolean;
  readonly stream?: ProgressStream;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface ProgressItem {
  /** Section id or file name, for plain lines. */
  readonly id: string;
  readonly title: string;
  readonly pages?: number;
}

/** What hears how far a build is. */
export interface Progress {
  /** Says how many items a phase has; calling it again adds items. Phases may run side by side. */
  expect(phase: Phase, count: number): void;
  /** One item of a phase is ready. */
  advance(phase: Phase, item: ProgressItem): void;
}

export interface ShownProgress extends Progress {
  /** Removes the bar, so that what follows starts on a fresh line. Later calls show nothing. */
  close(): void;
}

const BAR_WIDTH = 20;
const DEFAULT_COLUMNS = 80;

export function createProgress(options: ProgressOptions): ShownProgress {
  const { language, quiet = false, stream = process.stderr, env = process.env } = options;
  const words = wordsFor(language);
  const redraws = stream.isTTY === true && !env.CI && env.TERM !== 'dumb';
  const done = new Map<Phase, number>();
  const total = new Map<Phase, number>();
  let drawn = '';
  let closed = false;

  const draw = (line: string) => {
    if (line === '' && drawn === '') return;
    stream.write(`${CLEAR_LINE}${line}`);
    drawn = line;
  };

  const drawBar = (phase: Phase, item?: ProgressItem) => {
    const sum = (counts: Map<Phase, number>) => PHASES.reduce((all, each) => all + (counts.get(each) ?? 0), 0);
    const share = Math.min(1, sum(done) / Math.max(1, sum(total)));
    const filled = Math.round(share * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    const count = `${done.get(phase) ?? 0}/${total.get(phase) ?? 0}`;
    const start = `${bar} ${words.phases[phase]} ${count}`;
    const end = item?.pages === undefined ? '' : ` (${words.pages(item.pages)})`;
    // One column stays free: a full line makes some terminals wrap, and then clearing it leaves a half.
    const columns = (stream.columns || DEFAULT_COLUMNS) - 1;
    const room = columns - displayWidth(start) - displayWidth(end) - 1;
    const title = item ? ` ${fit(tidy(item.title, 200), Math.max(0, room))}` : '';
    draw(fit(`${start}${title}${end}`, columns));
  };

  return {
    expect(phase, count) {
      total.set(phase, (total.get(phase) ?? 0) + count);
      if (!closed && !quiet && redraws) drawBar(phase);
    },
    advance(phase, item) {
      const count = (done.get(phase) ?? 0) + 1;
      done.set(phase, count);
      // More than expected is a miscount of the caller's; 14/13 would look like a fault of the book.
      const all = Math.max(total.get(phase) ?? 0, count);
      total.set(phase, all);
      if (closed || quiet) return;
      if (redraws) return drawBar(phase, item);
      // Always in English: these lines are for scripts and logs.
      const pages = item.pages === undefined ? '' : ` (${item.pages} ${item.pages === 1 ? 'page' : 'pages'})`;
      stream.write(`[${String(count).padStart(String(all).length)}/${all}] ${phase} ${tidy(item.id, 200)}${pages}\n`);
    },
    close() {
      draw('');
      closed = true;
    },
  };
}
