/** Writes what the file says about itself: catalog entries, Info, XMP and the trailer's ID. */
import { createHash } from 'node:crypto';
import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { PRODUCER } from '../../package.js';

export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47, of the book as a whole. */
  readonly language: string;
  readonly creator: string;
  /** Stands for both creation and change, so that the same input gives the same bytes. */
  readonly date: Date;
  /** Whether the file calls itself PDF/UA-1: only when it has been checked (ISO 14289-1 5). */
  readonly claimsUa?: boolean;
  /** Whether it prints at its own size: boxes and lines are as large as a pen needs. */
  readonly printsUnscaled?: boolean;
}

/** 16 bytes, the usual length of a file identifier (ISO 32000-1 14.4). */
const ID_DIGITS = 32;
/** Makes room in the trailer for the identifier that `fillFileId` writes. */
export const ID_PLACEHOLDER = '0'.repeat(ID_DIGITS);

export function writeMetadata(book: PDFContext, catalog: PDFDict, metadata: Metadata): void {
  const { title, author, subject, creator, language, date } = metadata;
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  // ISO 14289-1 7.1: the window shows the title, not the name of the file.
  const unscaled = metadata.printsUnscaled && { PrintScaling: 'None' };
  catalog.set(PDFName.of('ViewerPreferences'), book.obj({ DisplayDocTitle: true, ...unscaled }));
  const xmp = Buffer.from(xmpPacket(metadata), 'utf8');
  const dict = book.obj({ Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), book.register(PDFRawStream.of(dict, xmp)));
  const info = book.obj({ CreationDate: PDFString.fromDate(date), ModDate: PDFString.fromDate(date) });
  for (const [key, value] of Object.entries({ Title: title, Author: author, Subject: subject, Creator: creator })) {
    if (value) info.set(PDFName.of(key), PDFHexString.fromText(value));
  }
  info.set(PDFName.of('Producer'), PDFHexString.fromText(PRODUCER));
  book.trailerInfo.Info = book.register(info);
}

/** Says the same as Info. */
function xmpPacket({ title, author, subject, creator, language, date, claimsUa }: Metadata): string {
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    claimsUa && ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    '>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alt(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject && `<dc:description>${alt(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    creator && `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    claimsUa && '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter(Boolean)
    .join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Writes the hash of the file's own bytes into the place reserved for it, in these very bytes. */
export function fillFileId(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = createHash('sha256').update(file).digest('hex').slice(0, ID_DIGITS).toUpperCase();
  const second = file.lastIndexOf(ID_PLACEHOLDER);
  const first = file.lastIndexOf(ID_PLACEHOLDER, second - ID_DIGITS);
  file.write(id, second, 'latin1');
  file.write(id, first, 'latin1');
}
