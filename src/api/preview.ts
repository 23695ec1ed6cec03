/** Opens a preview of a book, and closes it with all that it started. */
import { openEngine } from '../engine/engine.js';
import { EDITOR_NAMES, editorAddress } from '../preview/editors.js';
import { openPreview } from '../preview/preview.js';
import { configOf } from './book.js';
import type { OpenedPreview, PreviewOptions } from './preview-types.js';
import type { Book } from './types.js';
import { wrongUse } from './wrong-use.js';

const TIMEOUT_SECONDS = 60;

export async function preview(book: Book, options: PreviewOptions = {}): Promise<OpenedPreview> {
  const { port, editor, jobs, browser, language = book.language, onTrouble = () => undefined } = options;
  if (editor !== undefined && editorAddress(editor) === undefined)
    throw wrongUse({
      en: `"${editor}" is no editor that is known here; choose from ${EDITOR_NAMES.join(', ')}, or give an address with {file} and {line}`,
      nl: `"${editor}" is hier geen bekend tekstprogramma; kies uit ${EDITOR_NAMES.join(', ')}, of geef een adres met {file} en {line}`,
    });
  const config = configOf(book);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const { signal = ending.signal } = options;
  signal.addEventListener('abort', end, { once: true });
  const engine = openEngine(
    {
      book: config,
      cache: options.cache ?? true,
      timeoutMs: (options.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000,
      signal: ending.signal,
      ...(jobs && { jobs }),
      ...(browser && { browser }),
    },
    Number.POSITIVE_INFINITY,
  );
  // Whoever saves the first file should not wait for the browser.
  engine.warmUp(Number.POSITIVE_INFINITY);
  try {
    const opened = await openPreview({
      engine,
      config,
      language,
      signal: ending.signal,
      onTrouble,
      ...(port !== undefined && { port }),
      ...(editor !== undefined && { editor }),
    });
    return {
      address: opened.address,
      close: async () => {
        signal.removeEventListener('abort', end);
        ending.abort();
        await opened.close();
        await engine.close();
      },
    };
  } catch (problem) {
    ending.abort();
    await engine.close();
    throw problem;
  }
}
