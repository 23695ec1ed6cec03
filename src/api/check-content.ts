/** Checks the sources of a book without making it: settings, texts, links, pictures, words. */
import { checkSettings } from '../config/check-settings.js';
import type { Config } from '../config/load.js';
import { checkLanguage } from '../content/language.js';
import { loadBook } from '../content/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { checkArtwork } from '../editions/check-artwork.js';

/** Everything that is found: no finding hides the ones behind it. */
export async function checkContent(config: Config): Promise<readonly Diagnostic[]> {
  const { book, diagnostics, texts } = await loadBook(config);
  const pictures = await checkArtwork(config, book);
  return [...checkSettings(config), ...diagnostics, ...pictures, ...(await checkLanguage(config, texts))];
}
