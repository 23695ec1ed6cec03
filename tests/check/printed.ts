/** Lays out and prints a section as a build does, and prints it again with mistakes planted in its pages or its PDF. */
import type { Diagnostic } from '../../src/diagnostic.js';
import { makeSection } from '../../src/editions/section.js';
import { facesFor } from '../../src/editions/section-faces.js';
import { paintCss } from '../../src/editions/styles.js';
import { chainCss, fontFaceCss } from '../../src/fonts/faces.js';
import type { SectionLayout } from '../../src/laid-out.js';
import { type ProofTask, proofTask, provePrinted } from '../../src/outputs/paged/prove.js';
import { packagePath } from '../../src/package.js';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { type PrintRequest, printSection } from '../../src/paginate/print.js';
import { openSession } from '../../src/paginate/session.js';
import { plainConfig } from '../plain-config.js';

export interface Press {
  readonly layout: SectionLayout;
  /** What layout itself found. */
  readonly findings: readonly Diagnostic[];
  print(html?: string): Promise<Uint8Array>;
  prove(pdf: Uint8Array): Promise<readonly Diagnostic[]>;
  /** The same for an edition that people read: tagged anew, then proven. */
  proveTagged(pdf: Uint8Array): Promise<readonly Diagnostic[]>;
  tag(pdf: Uint8Array): Promise<Uint8Array>;
  /** What is proven of a print. */
  task(pdf: Uint8Array): ProofTask;
  close(): Promise<void>;
}

/** @param css added to the book's own */
export async function openPress(html: string, css = '', bleedMm = 0): Promise<Press> {
  const config = await plainConfig();
  const slots = { title: 'Proef', intro: '', content: '' };
  const made = makeSection(config, { id: 'proef', title: 'Proef', kind: 'chapter', template: 'list', slots });
  const faces = facesFor(html, css);
  const section = {
    ...made,
    file: '/book/proef.md',
    html,
    css: `${fontFaceCss([...faces])}\n${made.css}\n${chainCss(faces)}\n${css}`,
    furniture: { ...made.furniture, rest: '<p class="running running-recto"><b>2</b> Lopende kop</p>' },
  };
  const session = await openSession({
    location: await findBrowser(),
    files: { folders: { '/styles/': packagePath('styles') } },
    jobs: 1,
    timeoutMs: 60_000,
    signal: new AbortController().signal,
  });
  const [laidOut] = await session.forEach([section], (bench, each) => layoutSection(bench, each, 60_000));
  if (!laidOut) throw new Error('not laid out');
  const { layout, diagnostics } = laidOut;
  const request = (changed = layout.html): PrintRequest => ({
    layout: { ...layout, html: changed },
    bleedMm,
    forReaders: false,
    fillable: false,
    photoPpi: 150,
    css: paintCss(bleedMm > 0 ? 'print' : 'digital'),
    folio: (page) => String(page + 101),
    pageOf: (id) => (id === 'doel' ? '108' : '0'),
  });
  return {
    layout,
    findings: diagnostics,
    print: async (changed) => {
      const [pdf] = await session.forEach([request(changed)], (bench, each) => printSection(bench, each, 60_000));
      if (!pdf) throw new Error('not printed');
      return pdf;
    },
    prove: async (pdf) => onWords((await provePrinted(pdf, request())).diagnostics),
    proveTagged: async (pdf) => onWords((await provePrinted(pdf, { ...request(), forReaders: true })).diagnostics),
    tag: async (pdf) => (await provePrinted(pdf, { ...request(), forReaders: true })).bytes,
    task: (pdf) => proofTask(pdf, { ...request(), forReaders: true }),
    close: () => session.close(),
  };
}

/** The manuscript asks for ligatures of a typeface that the machine may have. */
const onWords = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ rule }) => rule !== 'pdf/machine-font');
