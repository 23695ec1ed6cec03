/**
 * Judges every page of a finished site: `npx tsx bench/site-judge.ts [out/web]`. HTML by html-validate; axe in light, in dark and at 320 px;
 * nothing wider than its screen; the Tab key in the order of the page; all text without scripts, and nothing that needs one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { HtmlValidate } from 'html-validate';
import { type Settings, visit } from '../tests/e2e/site-visit.js';

const folder = path.resolve(process.argv[2] ?? 'out/web');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faults: string[] = [];
const tally: string[] = [];

async function judged(what: string, judge: (tell: (fault: string) => void) => Promise<void>): Promise<void> {
  const before = faults.length;
  await judge((fault) => faults.push(`${what}: ${fault}`));
  tally.push(`${what}: ${names.length} pages, ${faults.length - before} faults`);
  console.log(tally.at(-1));
  for (const fault of faults.slice(before)) console.log(`  ${fault}`);
}

await judged('html-validate', async (tell) => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const name of names) {
    const report = await validator.validateString(readFileSync(path.join(folder, name), 'utf8'), name);
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) tell(`${name}:${line} ${ruleId} ${message}`);
  }
});
const visitor = await visit(folder);
try {
  const ways: readonly (readonly [string, Settings])[] = [
    ['axe, light', {}],
    ['axe, dark', { isDark: true }],
    ['axe, 320 px', { widthPx: 320 }],
    ['axe, 320 px, dark', { widthPx: 320, isDark: true }],
  ];
  for (const [what, settings] of ways)
    await judged(what, async (tell) => {
      const page = await visitor.open('index.html', 'http', { ...settings, bypass: true });
      for (const name of names) {
        await visitor.go(page, name);
        await page.evaluate(axe);
        const found = (await page.evaluate(
          `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length + ' × ' + nodes[0].html.slice(0, 160)))`,
        )) as string[];
        for (const each of found) tell(`${name} ${each}`);
        const over = Number(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        );
        if (over > 0) tell(`${name} is ${over} px too wide`);
      }
      await page.close();
    });
  await judged('keyboard order', async (tell) => {
    const page = await visitor.open('index.html');
    for (const name of names) {
      await visitor.go(page, name);
      const most = Number(
        await page.evaluate(`document.querySelectorAll('a, button, input, select, textarea, summary').length`),
      );
      const places: number[] = [];
      for (let count = 0; count <= most; count++) {
        await page.keyboard.press('Tab');
        const at = Number(
          await page.evaluate(
            `document.activeElement === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(document.activeElement)`,
          ),
        );
        if (at < 0 || places.includes(at)) break;
        places.push(at);
      }
      const wrong = places.findIndex((at, index) => index > 0 && at < (places[index - 1] ?? 0));
      if (wrong >= 0) tell(`${name} goes back at stop ${wrong + 1} of ${places.length}`);
      if (places.length < 4) tell(`${name} has ${places.length} stops`);
    }
    await page.close();
  });
  await judged('without scripts', async (tell) => {
    const bare = await visitor.open('index.html', 'http', { withoutScripts: true });
    const scripted = await visitor.open('index.html');
    const textOf = `document.querySelector('main').innerText.replace(/\\s+/g, ' ').length`;
    for (const name of names) {
      await visitor.go(bare, name);
      await visitor.go(scripted, name);
      const shown = Number(
        await bare.evaluate(
          `[...document.querySelectorAll('.needs-script')].filter((each) => each.checkVisibility()).length`,
        ),
      );
      if (shown > 0) tell(`${name} shows ${shown} parts that need scripts`);
      const [without, withThem] = [Number(await bare.evaluate(textOf)), Number(await scripted.evaluate(textOf))];
      // What only scripts do has its own words: to fill in, to choose, to look for.
      if (without < 20 || without < withThem * 0.7)
        tell(`${name} has ${without} letters, and ${withThem} with scripts`);
    }
  });
} finally {
  await visitor.close();
}
console.log(`${names.length} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
