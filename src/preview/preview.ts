/** Opens the light table of a book: server, pages, and what watches the files. */
import type { Config } from '../config/load.js';
import type { Engine } from '../engine/engine.js';
import { VERSION } from '../package.js';
import { openDesignDesk } from './design-desk.js';
import { openEarlierPages } from './earlier.js';
import { editorAddress, USUAL_EDITOR } from './editors.js';
import { openListeners } from './events.js';
import { openInks } from './inks.js';
import type { TableView } from './protocol.js';
import { answerTo } from './routes.js';
import { serve } from './server.js';
import { openTable } from './table.js';
import { previewWords } from './words.js';

export interface PreviewOptions {
  readonly engine: Engine;
  readonly config: Config;
  /** A BCP 47 tag, of what the tool says. */
  readonly language: string;
  readonly port?: number;
  /** Name of an editor, or an address with `{file}` and `{line}` in it. */
  readonly editor?: string;
  readonly signal: AbortSignal;
  /** What is no fault of the book. */
  readonly onTrouble: (problem: unknown) => void;
}

export interface OpenPreview {
  readonly address: string;
  close(): Promise<void>;
}

/** What may be cut off when a sheet lies a little askew. */
const SAFE_MM = 5;

/** @throws Failure `preview/port-taken` */
export async function openPreview(options: PreviewOptions): Promise<OpenPreview> {
  const { engine, config, signal, port, onTrouble, editor = USUAL_EDITOR } = options;
  const words = previewWords(options.language);
  const listeners = openListeners();
  const { tell } = listeners;
  const table = openTable({ engine, config, language: words.language, signal, tell, onTrouble });
  const inks = openInks(table.book, table.turns);
  const earlier = openEarlierPages();
  const design = openDesignDesk({ config: table.config, tryText: table.tryText });
  const view = (): TableView => {
    const { title, language } = table.config();
    return {
      title,
      language,
      speaks: words.language,
      program: `werkboek ${VERSION}`,
      editions: table.editions().map((each) => ({
        name: each.name,
        title: each.title[words.language],
        isBound: each.isBound,
      })),
      editor: editorAddress(editor) ?? '',
      safeMm: SAFE_MM,
    };
  };
  const close = async (): Promise<void> => {
    table.close();
    listeners.close();
  };
  try {
    const answer = answerTo({ table, listeners, inks, earlier, design, view, words });
    const served = await serve({ answer, onTrouble, ...(port !== undefined && { port }) });
    return {
      address: served.address,
      close: async () => {
        await close();
        await served.close();
        // What is half made gives up when its browser goes; until then it would ask for another, and for a thread.
        await engine.dismiss();
        await table.atRest();
      },
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
