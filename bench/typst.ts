/** Writes the bench book as one Typst file, and compiles it as PDF/UA-1 with the package `typst` of PyPI, where that is installed. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allFaces } from '../src/fonts/faces.js';
import type { BenchBook } from './book.js';
import { seconds } from './measure.js';
import type { Peer } from './peers.js';

const PYTHON = 'python3';
const COMPILE =
  "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards=['ua-1'])";
const HEAD = `#set document(title: "Proefboek")
#set page(paper: "a4", margin: (top: 25mm, right: 22mm, bottom: 28mm, left: 30mm), numbering: "1")
#set text(size: 14pt, lang: "nl", font: "Atkinson Hyperlegible Next")
#set par(leading: 0.7em)
#show heading.where(level: 1): it => { pagebreak(weak: true, to: "odd"); it }
`;

/** Undefined where it is not installed. */
export function typstPeer(): Peer | undefined {
  const asked = "import importlib.metadata as m; import typst; print(m.version('typst'))";
  const { status, stdout } = spawnSync(PYTHON, ['-c', asked], { encoding: 'utf8', timeout: 30_000 });
  if (status !== 0) return undefined;
  return {
    name: 'typst',
    version: stdout.trim(),
    async time({ content, folder }: BenchBook) {
      const file = path.join(folder, 'book.typ');
      writeFileSync(file, asTypst(content));
      const fonts = path.dirname(allFaces()[0]?.file ?? '');
      return seconds({ program: PYTHON, args: ['-c', COMPILE, file, path.join(folder, 'typst.pdf'), fonts] });
    },
  };
}

function asTypst(content: string): string {
  const chapters = path.join(content, 'chapters');
  const texts = readdirSync(chapters)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => chapterOf(readFileSync(path.join(chapters, name), 'utf8')));
  return HEAD + texts.join('\n\n');
}

const plain = (text: string): string => text.replace(/[#$*_@<>[\]\\`~]/g, '\\$&');

/** What the bench book is made of: headings, lists, tables, tips and paragraphs. */
function chapterOf(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((block) => {
      const [first = '', ...more] = block.trim().split('\n');
      const heading = /^(#{1,3}) (.*)/.exec(first);
      if (heading) return `${'='.repeat(heading[1]?.length ?? 1)} ${plain(heading[2] ?? '')}`;
      if (first.startsWith('|')) return table([first, ...more]);
      if (first.startsWith(':::'))
        return `#block(stroke: 2pt, inset: 5mm, breakable: false)[${plain(more.filter((line) => !line.startsWith(':::')).join(' '))}]`;
      if (first.startsWith('- ')) return [first, ...more].map((line) => `- ${plain(line.slice(2))}`).join('\n');
      return plain([first, ...more].join('\n'));
    })
    .join('\n\n');
}

function table(lines: readonly string[]): string {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => `[${plain(cell.trim())}]`),
  );
  return `#table(columns: ${head.length}, table.header(${head.join(', ')}), ${rows.map((row) => row.join(', ')).join(', ')})`;
}
