/** Words that are longer than their line: titles shrink first, words get a hyphen, numbers and addresses stay readable, the rest is told of. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Diagnostic } from '../../src/diagnostic.js';
import { layoutSection } from '../../src/paginate/layout.js';
import type { Session } from '../../src/paginate/session.js';
import { htmlSection, openLayoutSession } from './compose.js';

let session: Session;
before(async () => {
  session = await openLayoutSession(1);
});
after(() => session.close());

/** The lines of each element of a kind, as they are painted. */
const LINES = `(selector) => {
  document.documentElement.removeAttribute('style');
  return [...document.querySelectorAll('.paper-content ' + selector)].map((element) => {
    const lines = new Map();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = [...range.getClientRects()].at(-1);
        if (box) lines.set(Math.round(box.bottom / 4), (lines.get(Math.round(box.bottom / 4)) ?? '') + node.data[at]);
      }
    return [...lines.values()].map((line) => line.trim());
  });
}`;

interface Laid {
  readonly lines: readonly (readonly string[])[];
  readonly found: readonly Diagnostic[];
  readonly html: string;
}

async function lay(html: string, selector: string, css = ''): Promise<Laid> {
  const [laid] = await session.forEach([htmlSection('woorden', html, css)], async (bench, section) => {
    const { layout, diagnostics } = await layoutSection(bench, section, 20_000);
    const lines = (await bench.page.evaluate(`(${LINES})(${JSON.stringify(selector)})`)) as string[][];
    return { lines, found: diagnostics, html: layout.html };
  });
  return laid!;
}

const narrow = (kind: string, widthMm: number): string => `${kind} { width: ${widthMm}mm; overflow-wrap: break-word }`;

describe('a word that is too long for its line', () => {
  it('is divided by the patterns of its language, with a hyphen that is painted only where a line ends', async () => {
    const words: readonly (readonly [lang: string, word: string, lines: readonly string[]])[] = [
      ['nl', 'verantwoordelijkheidsverdeling', ['verantwoordelijk-', 'heidsverdeling']],
      ['de', 'Verantwortungsbewusstsein', ['Verantwortungs-', 'bewusstsein']],
      ['en', 'internationalisation', ['internationalisa-', 'tion']],
      ['fr', 'constitutionnellement', ['constitutionnel-', 'lement']],
    ];
    const html = words.map(([lang, word]) => `<p data-line="3" lang="${lang}">${word}</p>`).join('');
    const { lines, found, html: saved } = await lay(html, 'p', narrow('p', 26));
    assert.deepEqual(
      lines,
      words.map(([, , expected]) => expected),
    );
    assert.deepEqual(found, []);
    assert.doesNotMatch(saved.replace(/<style>[\s\S]*?<\/style>/g, ''), /[\u00ad\u200b]/);
  });

  it('in a language without patterns is cut as it comes, and told of with its language', async () => {
    const { found } = await lay(
      '<h2>Kop</h2><p data-line="9" lang="fy">ferantwurdlikensferdieling</p>',
      'p',
      narrow('p', 26),
    );
    assert.deepEqual(
      found.map(({ rule, place, data }) => [rule, place?.line, data.language, data.thing, data.heading, data.page]),
      [['layout/cut-word', 9, 'fy', 'text', 'Kop', 1]],
    );
  });

  it('makes a title smaller in steps, and only then divides it', async () => {
    const css = `${narrow('h1', 70)} h1 { font-size: 40px; line-height: 42px; --shrinks-to: 0.6em } p { --shrinks-to: 0px }`;
    const { html, lines } = await lay(
      '<h1 id="a">Verantwoordelijk</h1><h1 id="b">Samenwerkingsovereenkomsten</h1><h1 id="c">Kort</h1>',
      'h1',
      css,
    );
    const sizes = [...html.matchAll(/\[data-shrunk="\d"\] \{ font-size: ([\d.]+)px/g)].map(([, size]) => Number(size));
    assert.equal(sizes.length, 2);
    assert.ok(sizes[0]! < 40 && sizes[0]! > 24, `${sizes[0]}`);
    assert.equal(sizes[1], 24);
    assert.deepEqual(lines[0], ['Verantwoordelijk']);
    assert.match(lines[1]![0]!, /-$/);
    assert.equal(lines[1]!.join('').replace(/-/g, ''), 'Samenwerkingsovereenkomsten');
  });
});

describe('what is read wrongly in two pieces', () => {
  const amount = '1.250.000,00';

  it('keeps its line in a table of five columns, where the words give in', async () => {
    // As markup marks them.
    const cells = ['Verantwoordelijkheidsverdeling', amount, '12-05-2026', 'NL91ABNA0417', 'samenkomst'];
    const { lines, found } = await lay(
      `<table><tr>${cells.map((cell) => `<td><span class="${/\d/.test(cell) ? 'whole' : ''}">${cell}</span></td>`).join('')}</tr></table>`,
      'td',
      '.whole { white-space: nowrap } .cut { white-space: normal }',
    );
    for (const whole of cells.slice(1, 4))
      assert.ok(
        lines.some((each) => each.includes(whole)),
        whole,
      );
    assert.match(lines[0]![0]!, /-$/);
    assert.deepEqual(found, []);
  });

  it('keeps its line in a table of eight columns, whose letters get smaller instead, down to 7 pt', async () => {
    const amounts = ['1.250.000,00', '12-05-2026', '€ 980.000', '09:30', '12.345', '75,5%', '2026-2027'];
    const row = ['Kosten', ...amounts].map((each) => `<td><span class="whole">${each}</span></td>`).join('');
    const css = '.whole { white-space: nowrap } td { padding: 0 }';
    const { lines, found } = await lay(`<table><tr>${row}</tr></table>`, 'td', css);
    assert.deepEqual(lines, [['Kosten'], ...amounts.map((each) => [each])]);
    assert.deepEqual(found, []);
  });

  it('is told of with its table when no column can hold it', async () => {
    const row = Array.from({ length: 8 }, (_, index) => `<td data-line="4">${index}1.250.000,00</td>`).join('');
    const { found } = await lay(`<h2>Kosten</h2><table><tr>${row}</tr></table>`, 'td');
    assert.ok(found.length > 0);
    for (const { rule, place, data } of found) {
      assert.deepEqual(
        [rule, place?.line, data.kind, data.thing, data.heading],
        ['layout/cut-word', 4, 'whole', 'table', 'Kosten'],
      );
    }
  });

  it('a web address ends its lines at its joints, without a hyphen', async () => {
    const address =
      'https://www.example.org/onderwerpen/participatie/rapporten/handreiking.pdf?versie=2&taal=nl#blz_14';
    const { lines, found } = await lay(`<p>${address}</p>`, 'p', narrow('p', 30));
    assert.equal(lines[0]!.join(''), address);
    for (const line of lines[0]!.slice(0, -1)) assert.match(line, /[/.\-?&=#_]$/);
    assert.deepEqual(found, []);
  });
});
