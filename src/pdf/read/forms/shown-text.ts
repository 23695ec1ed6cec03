/** Reads which text a widget shows: what is painted should be what the field holds (ISO 32000-1 12.5.5). */
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { interpret } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import type { FontShelf } from '../../fonts/font.js';
import { dictAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';

export interface ShownText {
  /** Whether there is anything but white space. */
  readonly isAny: boolean;
  /** Undefined where a font does not say what its codes stand for. */
  readonly text: string | undefined;
}

const SPACE = 0x20;

/** @param fonts those of the form, for a stream that brings none */
export function shownText(widget: PDFDict, fonts: PDFDict | undefined, shelf: FontShelf): ShownText {
  const stream = dictAt(widget, 'AP')?.lookup(PDFName.of('N'));
  const bytes = stream instanceof PDFRawStream ? decodedBytes(stream) : undefined;
  if (!(stream instanceof PDFRawStream) || !bytes) return { isAny: false, text: undefined };
  let text = '';
  let isAny = false;
  let isKnown = true;
  const listener: Listener = {
    show({ font, codes, count }) {
      for (let at = 0; at < count; at += 1) {
        const letter = font?.text(codes[at]!) ?? '';
        if (letter === '') isKnown = false;
        if (letter === '' ? codes[at] !== SPACE : letter.trim() !== '') isAny = true;
        text += letter;
      }
    },
  };
  const bytesOf = (form: PDFRawStream): Uint8Array => decodedBytes(form) ?? new Uint8Array();
  interpret(bytes, resourcesOf(stream.dict, fonts), { listeners: [listener], fonts: shelf, bytesOf });
  return { isAny, text: isKnown ? text : undefined };
}

function resourcesOf(form: PDFDict, fonts: PDFDict | undefined): PDFDict | undefined {
  const own = dictAt(form, 'Resources');
  if (!fonts || dictAt(own, 'Font')) return own;
  const resources = own?.clone() ?? PDFDict.withContext(form.context);
  resources.set(PDFName.of('Font'), fonts);
  return resources;
}
