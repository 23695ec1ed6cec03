/** A section that starts on a verso is laid out behind one page that is dropped: nothing of that page is left. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { SectionLayout } from '../../src/laid-out.js';
import type { Section } from '../../src/model.js';
import { provePrinted } from '../../src/outputs/paged/prove.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { printSection } from '../../src/paginate/print.js';
import type { Session } from '../../src/paginate/session.js';
import { htmlSection, openLayoutSession } from './compose.js';
import { seededRandom } from './random.js';

const TIMEOUT_MS = 20_000;
const { words } = seededRandom(33);
const HTML = `<h1>${words(2)}</h1>${Array.from({ length: 30 }, () => `<p>${words(20)}</p>`).join('')}`;
/** Wider at the back than at the front, so that a page of the wrong side shows. */
const CSS =
  '@page :left { margin-left: 10mm; margin-right: 20mm } @page :right { margin-left: 20mm; margin-right: 10mm }';

let session: Session;
before(async () => {
  session = await openLayoutSession(1);
});
after(() => session.close());

async function make(changes: Partial<Section>): Promise<SectionLayout> {
  const section: Section = { ...htmlSection('zijde', HTML, CSS), ...changes };
  const [layout] = await session.forEach([section], async (bench) => {
    const laidOut = await layoutSection(bench, section, TIMEOUT_MS);
    assert.deepEqual(laidOut.diagnostics, []);
    const request = {
      layout: laidOut.layout,
      bleedMm: 0,
      forReaders: false,
      fillable: false,
      photoPpi: 150,
      css: '',
      folio: String,
      pageOf: () => '8',
    };
    const proof = await provePrinted(await printSection(bench, request, TIMEOUT_MS), request);
    assert.deepEqual(proof.diagnostics, []);
    assert.equal(proof.sums.digests.length, laidOut.layout.pages.length, 'as many pages in the PDF');
    return laidOut.layout;
  });
  return layout!;
}

const sides = ({ pages }: SectionLayout): string => pages.map(({ side, blank }) => (blank ? 'blank' : side)).join(' ');
/** Text of each page's content, without what is repeated. */
const firstWords = ({ content: { runs } }: SectionLayout): string => runs[0]![1];

it('starts on a recto, and on a verso where it is asked to', async () => {
  const recto = await make({});
  const verso = await make({ startSide: 'verso' });
  assert.match(sides(recto), /^recto verso recto/);
  assert.match(sides(verso), /^verso recto verso/);
  assert.equal(verso.pages.length, recto.pages.length, 'the same text fills as many pages');
  assert.equal(firstWords(verso), firstWords(recto));
  assert.ok(!verso.html.includes('class="dropped-page"'));
  assert.deepEqual(
    verso.content.runs.map(([, text]) => text),
    recto.content.runs.map(([, text]) => text),
  );
});

it('ends its leaf with a blank verso, also when it started on one', async () => {
  for (const startSide of ['recto', 'verso'] as const) {
    const layout = await make({ startSide, padToLeaf: true });
    const last = sides(layout).split(' ').at(-1);
    assert.ok(last === 'blank' || last === 'verso', sides(layout));
    assert.equal((sides(layout).match(/blank/g) ?? []).length, last === 'blank' ? 1 : 0);
  }
  const short = await make({ html: `<p>${words(3)}</p>`, padToLeaf: true });
  assert.equal(sides(short), 'recto blank');
  const back = await make({ html: `<p>${words(3)}</p>`, padToLeaf: true, startSide: 'verso' });
  assert.equal(sides(back), 'verso');
});
