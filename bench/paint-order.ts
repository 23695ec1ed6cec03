/** `npx tsx bench/paint-order.ts FILE.pdf…`: counts the pages on which the paint tells another order than the tags. */
import { paintedOutOfOrder } from '../tests/pdf/paint-order.js';

const MOST = 6;

for (const file of process.argv.slice(2)) {
  const { pages, turned } = await paintedOutOfOrder(file);
  console.log(`${file}: ${new Set(turned.map(({ page }) => page)).size} of ${pages} pages`);
  for (const { page, painted, before } of turned.slice(0, MOST))
    console.log(`    page ${page + 1}: ${JSON.stringify(painted)} before ${JSON.stringify(before)}`);
}
