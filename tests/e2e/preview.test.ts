/** A preview from its start to Ctrl-C, as a person has it: in a browser, with files that change under it. */
import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../src/paginate/find-browser.js';
import type {
  DesignView,
  EarlierBook,
  EditionView,
  MovedView,
  PageMapView,
  SearchView,
} from '../../src/preview/protocol.js';
import { assertNothingLeft, linux } from './broken.js';
import { assertCode, type BookFolder, bookIn, type Child, type Run, temporaryFolder } from './harness.js';
import { watchProcesses } from './processes.js';
import { YAML } from './small-book.js';
import { writeReleases } from './small-releases.js';

const DEADLINE_MS = 30_000;
const CHAPTER = 'content/chapters/01-eerste.md';

describe('werkboek preview', { skip: !linux && 'looks in /proc' }, () => {
  let book: BookFolder;
  let child: Child;
  let running: Promise<Run>;
  let address: string;
  let browser: Browser;
  let page: Page;
  let watch: ReturnType<typeof watchProcesses>;
  before(async () => {
    book = await bookIn(await temporaryFolder());
    assertCode(await book.run(['build', 'digital', '-q']), 0);
    address = await new Promise<string>((resolve, reject) => {
      running = book.run(['preview', '-q'], {
        started(it) {
          child = it;
          watch = watchProcesses(it.pid!);
          it.stdout.on('data', (text: string) => {
            const [found] = /http:\S+/.exec(text) ?? [];
            if (found) resolve(found);
          });
        },
      });
      running.then(({ stderr }) => reject(new Error(stderr)), reject);
    });
    const { address: executablePath } = await findBrowser();
    browser = await puppeteer.launch({ executablePath, headless: 'shell', args: ['--no-sandbox'], pipe: true });
    page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    const noises: string[] = [];
    page.on('console', (message) => noises.push(message.text()));
    page.on('pageerror', (problem) => noises.push(String(problem)));
    await page.goto(`${address}#page=9&zoom=1`);
    await page.waitForFunction('document.documentElement.dataset.ready');
    assert.deepEqual(noises, []);
  });
  after(async () => {
    await browser?.close();
    child?.kill('SIGKILL');
    watch?.stop();
  });

  const get = async <Result>(path: string): Promise<Result> => {
    const response = await fetch(address + path);
    assert.equal(response.status, 200, path);
    return (await response.json()) as Result;
  };
  const post = async <Result>(path: string, body: unknown): Promise<Result> => {
    const headers = { 'Content-Type': 'application/json', Origin: new URL(address).origin };
    const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
    assert.equal(response.status, 200, path);
    return (await response.json()) as Result;
  };
  /** Asks until it is so. */
  const until = async (isSo: (view: EditionView) => boolean): Promise<EditionView> => {
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const view = await get<EditionView>('editions/book.json');
      if (isSo(view)) return view;
      assert.ok(Date.now() < deadline, `it stayed ${JSON.stringify(view.findings)}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  };

  it('shows the pages of a build, each thing in its place', async () => {
    const built = JSON.parse(await book.text('out/report.json')) as { pageMap: PageMapView };
    const shown = await get<PageMapView>('editions/book/page-map.json');
    assert.deepEqual(shown, built.pageMap);
    const { moved, since } = await get<MovedView>('editions/book/moved.json');
    assert.deepEqual([since, moved], ['build', []]);
    // As it is seen: in frames, a page in each.
    const seen = (await page.evaluate(`[...document.querySelectorAll('.sheet iframe')].flatMap((frame) => {
      const trim = frame.contentDocument.querySelector('.paper-box').getBoundingClientRect();
      return [...frame.contentDocument.querySelectorAll('.paper-content [id]')].map((element) => {
        const box = element.getBoundingClientRect();
        return [element.id, ((box.top - trim.top) * 25.4) / 96];
      });
    })`)) as [string, number][];
    const known = seen.filter(([id]) => shown[id]);
    assert.ok(known.length > 0);
    // With letters as wide as in print, Chromium on Linux sets them a pixel higher on their line.
    const pixelMm = 25.4 / 96;
    for (const [id, topMm] of known)
      assert.ok(
        Math.abs(topMm - (shown[id]?.topMm ?? 0)) < pixelMm + 0.05,
        `${id} at ${topMm}, in print ${shown[id]?.topMm}`,
      );
  });

  it('breaks lines where paper breaks them: letters are as wide as in print, not fitted to the pixels of a screen', async () => {
    const [small, large] = (await page.evaluate(`(() => {
      const inside = document.querySelector('.sheet iframe').contentDocument;
      const text = inside.querySelector('.paper-content p');
      const line = inside.createElement('span');
      line.textContent = 'Misschien staat het al op papier, misschien zit het nog in uw hoofd.';
      line.style.cssText = 'position: absolute; white-space: nowrap';
      text.append(line);
      const widthAt = (px) => {
        line.style.fontSize = px + 'px';
        return line.getBoundingClientRect().width / px;
      };
      const widths = [widthAt(12), widthAt(320)];
      line.remove();
      return widths;
    })()`)) as [number, number];
    assert.ok(Math.abs(small - large) < 0.001 * large, `${small} and ${large} em`);
  });

  it('compares with a release, and lays its pages over those of now', async () => {
    const id = await writeReleases(book);
    const known = await get<readonly EarlierBook[]>('editions/book/earlier.json');
    assert.deepEqual(
      known.map(({ name, version, hasPages }) => [name, version, hasPages]),
      [
        ['build', '', true],
        ['klein-0.9', '0.9', true],
        ['klein-0.8', '0.8', false],
      ],
    );
    const view = await get<MovedView>('editions/book/moved.json?since=klein-0.9');
    assert.deepEqual([view.since, view.name, view.moved.map((each) => each.id)], ['release', 'klein-0.9', [id]]);
    assert.equal((await fetch(`${address}editions/book/moved.json?since=..`)).status, 404);
    assert.equal((await fetch(`${address}editions/book/earlier/klein-0.8/1.png`)).status, 404);
    assert.equal((await fetch(`${address}editions/book/earlier/klein-0.9/999.png`)).status, 404);
    const png = await fetch(`${address}editions/book/earlier/klein-0.9/6.png`);
    assert.equal(png.headers.get('content-type'), 'image/png');
    // As somebody does it: another tab opened, a release chosen, the slider moved with a key.
    await page.reload();
    await page.waitForFunction('document.documentElement.dataset.ready');
    await page.keyboard.press('2');
    await page.waitForFunction(`document.querySelectorAll('.compare-with option').length === 3`);
    await page.select('.compare-with select', 'klein-0.9');
    await page.waitForFunction(`document.querySelector('.moved-box .quiet').textContent.includes('0.9: 1 ')`);
    await page.focus('.compare-old input');
    await page.keyboard.press('End');
    const covered = `[...document.querySelectorAll('.old-page')].filter((each) => !each.hidden && each.naturalWidth > 0)`;
    await page.waitForFunction(`${covered}.length > 0`);
    const edges = (await page.evaluate(`${covered}.map((each) => {
      const paper = each.closest('.sheet').getBoundingClientRect();
      const box = each.getBoundingClientRect();
      return [getComputedStyle(each).clipPath, box.left - paper.left, box.width - paper.width];
    })`)) as [string, number, number][];
    for (const [clip, left, wider] of edges) {
      assert.match(clip, /^inset\(0px 0% 0px 0px\)/);
      assert.ok(Math.abs(left) < 1 && Math.abs(wider) < 1, `${left} ${wider}`);
    }
    await page.keyboard.press('Home');
    await page.waitForFunction(`${covered}.length === 0`);
  });

  it('follows a text, also one that is renamed into place, and keeps the place of who looks', async () => {
    const text = await book.text(CHAPTER);
    const scroll = 'document.querySelector(".stage").scrollTop';
    await page.evaluate(`${scroll} = 120`);
    const inFrames = (words: string): string =>
      `[...document.querySelectorAll('.sheet iframe')].some((frame) => frame.contentDocument.body.textContent.includes('${words}'))`;
    await writeFile(book.path(CHAPTER), text.replace('# Eerste hoofdstuk', '# Ander hoofdstuk'));
    await until(({ sections }) => sections.some(({ title }) => title === 'Ander hoofdstuk'));
    await writeFile(book.path(`${CHAPTER}.tmp`), text.replace('Dit is de inleiding', 'Dit is het begin'));
    await rename(book.path(`${CHAPTER}.tmp`), book.path(CHAPTER));
    await page.waitForFunction(`document.querySelector('.status').dataset.kind === 'ready'`);
    const { hits } = await waitForHits('Dit is het begin');
    // Pages that are swapped in meanwhile keep the place of before: whoever wants to be there turns again.
    await page.waitForFunction(
      `(() => {
        if (${inFrames('Dit is het begin')}) return true;
        const input = document.querySelector('#page');
        input.value = '${(hits[0]?.page ?? 0) + 1}';
        input.dispatchEvent(new Event('change'));
      })()`,
      { timeout: DEADLINE_MS, polling: 300 },
    );
    await page.evaluate(`${scroll} = 120`);
    await writeFile(book.path(CHAPTER), text);
    await page.waitForFunction(inFrames('Dit is de inleiding'), { timeout: DEADLINE_MS });
    assert.equal(await page.evaluate(scroll), 120);
    // Those were its first words; the pages follow.
    await page.waitForFunction(`document.querySelector('.status').dataset.kind === 'ready'`, { timeout: DEADLINE_MS });
    assert.equal(await page.evaluate(scroll), 120);
  });
  const waitForHits = async (words: string): Promise<SearchView> => {
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const found = await get<SearchView>(`editions/book/search.json?q=${encodeURIComponent(words)}`);
      if (found.hits.length > 0 || Date.now() > deadline) return found;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  };

  it('tells what is wrong with its line, while the last good pages stay', async () => {
    const good = await until(({ isStale }) => !isStale);
    await book.write({ 'content/book.yaml': YAML.replace('title: Klein boek', "title: 'Klein boek") });
    const wrong = await until(({ isStale }) => isStale);
    assert.deepEqual(
      wrong.sections.map(({ key }) => key),
      good.sections.map(({ key }) => key),
    );
    const [found] = wrong.findings;
    assert.deepEqual([found?.rule, found?.shown, found?.line], ['config/syntax', 'book.yaml', 1]);
    await page.waitForSelector('.notice:not([hidden])');
    await book.write({ 'content/book.yaml': YAML });
    await until(({ isStale }) => !isStale);
    const text = await book.text(CHAPTER);
    await writeFile(book.path(CHAPTER), text.replace('../figures/plek.svg', '../figures/weg.svg'));
    const broken = await until(({ isStale }) => isStale);
    const link = broken.findings.find(({ severity }) => severity === 'error');
    assert.match(link?.shown ?? '', /01-eerste\.md$/);
    assert.ok(link?.page !== undefined && link.hint !== '', 'with its page and its mend');
    await writeFile(book.path(CHAPTER), text);
    await until(({ isStale }) => !isStale);
  });

  it('tries a colour without touching the file, and saves it as one line', async () => {
    const before = await book.text('content/book.yaml');
    const wish = { colours: { accent: '#FFEE99' }, settings: {} };
    const old = await get<EditionView>('editions/book.json');
    await post('design', wish);
    const tried = await get<DesignView>('design.json');
    assert.match(tried.diff, /^-.*#F6E3A1.*\n\+.*#FFEE99/m);
    assert.equal(await book.text('content/book.yaml'), before);
    await until(({ sections }) => sections.some(({ key }, index) => key !== old.sections[index]?.key));
    await post('design', { colours: { nonsense: '#FFFFFF' }, settings: {} });
    await post('design', wish);
    assert.equal((await post<DesignView>('design/save', {})).diff, '');
    const after = await book.text('content/book.yaml');
    assert.equal(after, before.replace('#F6E3A1', '#FFEE99'));
  });

  it('serves plates of the inks, also of a spot ink, and tells which colours it prints', async () => {
    const before = await book.text('content/book.yaml');
    const spot = "  accent: { screen: '#F6E3A1', cmyk: [0, 8, 40, 0], spot: Proefgoud }";
    await book.write({ 'content/book.yaml': before.replace(/^ {2}accent: .*$/m, spot) });
    await until(({ spots: [one] }) => one?.ink === 'Proefgoud' && one.screen === '#F6E3A1');
    const { colours } = await get<DesignView>('design.json');
    assert.deepEqual(colours.find(({ name }) => name === 'accent')?.spot, { ink: 'Proefgoud', percent: 100 });
    const plate = async (name: string) => (await fetch(`${address}editions/book/inks/0/${name}.png`)).status;
    assert.deepEqual(await Promise.all(['colours', 'black', 'spot-0', 'spot-1'].map(plate)), [200, 200, 200, 404]);
    await book.write({ 'content/book.yaml': before });
    await until((view) => view.spots.length === 0);
  });

  it('serves what is said aloud', async () => {
    const { sections } = await get<EditionView>('editions/book.json');
    const id = sections.find(({ title }) => title === 'Eerste hoofdstuk')?.id;
    const aloud = await get<{ pages: { lines: { tag: string; text: string }[] }[] }>(`editions/book/aloud/${id}.json`);
    assert.ok(aloud.pages[0]?.lines.some(({ tag, text }) => tag === 'H1' && text.includes('Eerste hoofdstuk')));
  });

  it('names what it shows to who cannot see it', async () => {
    const nameless = await page.evaluate(`[...document.querySelectorAll('button, input, select, iframe, [role]')]
      .filter((each) => !each.closest('[hidden], [aria-hidden="true"], [inert]'))
      .filter((each) => each.matches('button, input, select, iframe'))
      .filter((each) => !(each.textContent.trim() || each.title || each.getAttribute('aria-label') || each.labels?.length))
      .map((each) => each.outerHTML)`);
    assert.deepEqual(nameless, []);
  });

  it('says from a line which page it stands on', async () => {
    const line = (await book.text(CHAPTER)).split('\n').indexOf('## Wat hoort erbij?') + 1;
    const result = await book.run(['where', `${CHAPTER}:${line}`, '--json']);
    assertCode(result, 0);
    const places = JSON.parse(result.stdout) as { edition: string; page: number }[];
    const map = await get<PageMapView>('editions/book/page-map.json');
    const heading = Object.entries(map).find(([id]) => id.endsWith('wat-hoort-erbij'))?.[1];
    assert.equal(places.find(({ edition }) => edition === 'book')?.page, (heading?.page ?? -2) + 1);
    assertCode(await book.run(['where', 'content/nothing.md:3']), 2);
    assertCode(await book.run(['where', CHAPTER]), 2);
  });

  it('ends with Ctrl-C and leaves nothing', async () => {
    await browser.close();
    child.kill('SIGINT');
    const run = await running;
    assertCode(run, 0);
    assert.equal(run.stderr, '');
    await assertNothingLeft(book, { run, left: await watch.left(2000) });
  });
});
