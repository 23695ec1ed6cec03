/** Stacks filled sheets in one file for the printer: their fields become paint, and each begins on a leaf of its own. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { rectangleOf } from '../../document/boxes.js';
import { annotationsOf, type PageObject, pagesOf } from '../../document/pages.js';
import { dictAt } from '../../syntax/objects.js';
import { writePdf } from '../../syntax/write.js';
import { keepOnly, OF_A_PAINTED_PAGE } from '../keep-only.js';
import { fillFileId, ID_PLACEHOLDER, type Metadata, writeMetadata } from '../metadata.js';
import type { OpenSheet } from './fill-form.js';

export interface Stack {
  /** Adds the sheet as it is filled in now. */
  add(): void;
  readonly pages: number;
  /** Once. It has no tags: who reads on a screen reads the single files. */
  finish(metadata: Metadata): Uint8Array;
}

const key = (name: string): PDFName => PDFName.of(name);

export function stackSheets({ opened: { context, catalog } }: OpenSheet): Stack {
  const sources = pagesOf(catalog);
  const kids: PDFRef[] = [];
  const blank = context.obj({ Type: 'Page', Resources: {} });
  blank.set(key('MediaBox'), sources[0]?.dict.get(key('MediaBox')) ?? context.obj([0, 0, 595, 842]));
  return {
    get pages() {
      return kids.length;
    },
    add() {
      for (const source of sources) kids.push(context.register(painted(source)));
      // The back of the last leaf: a printer that prints on both sides would begin the next one there.
      if (sources.length % 2 === 1) kids.push(context.register(blank.clone()));
    },
    finish(metadata) {
      const tree = context.register(context.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
      for (const kid of kids) context.lookup(kid, PDFDict).set(key('Parent'), tree);
      const whole = context.obj({ Type: 'Catalog', Pages: tree });
      writeMetadata(context, whole, metadata);
      context.trailerInfo.Root = context.register(whole);
      const file = writePdf(context, { id: ID_PLACEHOLDER, isPacked: true });
      fillFileId(file);
      return file;
    },
  };
}

/** The page with what its fields show painted over it. */
function painted({ dict }: PageObject): PDFDict {
  const { context } = dict;
  const page = dict.clone(context);
  keepOnly(page, OF_A_PAINTED_PAGE);
  const forms = context.obj({});
  let content = '';
  for (const widget of annotationsOf(dict)) {
    const shown = appearanceOf(widget);
    const at = rectangleOf(widget.lookup(key('Rect')));
    if (!shown || !at) continue;
    const name = `Field${forms.keys().length + 1}`;
    forms.set(key(name), shown);
    content += `q 1 0 0 1 ${round(at.left)} ${round(at.top - at.height)} cm /${name} Do Q\n`;
  }
  if (!content) return page;
  const resources = dictAt(page, 'Resources')?.clone(context) ?? context.obj({});
  const known = dictAt(resources, 'XObject')?.entries() ?? [];
  for (const [name, value] of known) forms.set(name, value);
  resources.set(key('XObject'), forms);
  page.set(key('Resources'), resources);
  const own = page.lookup(key('Contents'));
  const parts: PDFObject[] = own instanceof PDFArray ? own.asArray() : [page.get(key('Contents'))!];
  const stream = (text: string) => context.register(PDFRawStream.of(context.obj({}), Buffer.from(text, 'latin1')));
  page.set(key('Contents'), context.obj([stream('q\n'), ...parts, stream('\nQ\n'), stream(content)]));
  return page;
}

/** What a widget shows; undefined where that is nothing. */
function appearanceOf(widget: PDFDict): PDFObject | undefined {
  const shown = dictAt(widget, 'AP')?.get(key('N'));
  const object = widget.context.lookup(shown);
  if (object instanceof PDFRawStream) return object.getContentsString().includes('Tj') ? shown : undefined;
  if (!(object instanceof PDFDict)) return undefined;
  const state = widget.lookup(key('AS'));
  const on = state instanceof PDFName && state !== key('Off') ? object.get(state) : undefined;
  return on && widget.context.lookup(on) instanceof PDFRawStream ? on : undefined;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
