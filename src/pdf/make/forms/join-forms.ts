/** Joins the fields of sections to one form, with the typeface that is typed in (ISO 32000-1 12.7.2). */
import { type PDFContext, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, refsAt } from '../../syntax/objects.js';
import { DEFAULT_APPEARANCE, embedFormFont, FONT_NAME } from './form-font.js';

/** @param sections the catalog of each, in the joined file. Undefined without fields: then there is no form. */
export function joinForms(book: PDFContext, sections: readonly PDFDict[]): PDFDict | undefined {
  const fields: PDFObject[] = sections.flatMap((catalog) => [...refsAt(dictAt(catalog, 'AcroForm'), 'Fields')]);
  if (fields.length === 0) return undefined;
  const fonts = book.obj({ [FONT_NAME]: book.register(embedFormFont(book)) });
  const form = book.obj({ Fields: fields, DR: book.obj({ Font: fonts }) });
  form.set(PDFName.of('DA'), DEFAULT_APPEARANCE);
  return form;
}
