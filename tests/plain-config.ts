/** The palette, words and readers of the workbook on our own page: what a test measures must not move with the look of one book. */
import { type Config, loadConfig } from '../src/config/load.js';
import { pagesOf } from '../src/config/page-geometry.js';
import { packagePath } from '../src/package.js';

export async function plainConfig(): Promise<Config> {
  const config = await loadConfig(packagePath('content'));
  return { ...config, page: pagesOf({}, {}), styles: [] };
}
