/** Checks the sources of a book without making it: settings, texts, links, pictures, words. */
import { checkSettings } from '../config/check-settings.js';
import type { Config } from '../config/load.js';
import { checkLanguage } from '../content/language.js';
import { loadBook } from '../content/load.js';
import type { Diagnostic } from '../diagnostic.js';

/** Everything that is found: no finding hides the ones behind it. */
export async function checkContent(config: Config): Promise<readonly Diagnostic[]> {
  const { diagnostics, texts } = await loadBook(config);
  return [...checkSettings(config), ...diagnostics, ...(await checkLanguage(config, texts))];
}
