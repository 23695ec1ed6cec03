/** Says in a PDF for which press it is made: the printing condition with its profile, and the claim of PDF/X-4. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

export interface PrintingCondition {
  /** The ICC profile's own bytes. */
  readonly profile: Uint8Array;
  /** As the register of printing conditions knows it, for example FOGRA39. */
  readonly identifier: string;
  readonly name: string;
}

const name = (text: string): PDFName => PDFName.of(text);

/** ISO 15930-7 6.2.2: one intent, with the profile in the file, so that nobody has to know the condition by name. */
export function writeOutputIntent(context: PDFContext, catalog: PDFDict, condition: PrintingCondition): void {
  // Zlib's best takes four times as long as its usual, for half a per cent.
  const packed = deflateSync(condition.profile);
  const dict = context.obj({ N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode', Length: packed.length });
  const profile = context.register(PDFRawStream.of(dict, packed));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(condition.identifier),
    OutputCondition: PDFHexString.fromText(condition.name),
    Info: PDFHexString.fromText(condition.name),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  });
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
}

/**
 * Adds to Info and XMP what ISO 15930-7 6.8 asks: version, trapping, identifiers. These come from the content, so that
 * the same input gives the same bytes.
 */
export function claimPdfX4(context: PDFContext, catalog: PDFDict, content: Uint8Array): void {
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    info.set(name('Trapped'), name('False'));
    info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
  }
  const metadata = catalog.lookup(name('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return;
  const packet = Buffer.from(metadata.contents).toString('utf8');
  const when = /<xmp:ModifyDate>([^<]*)</.exec(packet)?.[1] ?? '';
  const digest = createHash('sha256').update(content).digest('hex');
  const uuid = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-a$4-$5');
  const claims = `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<xmp:MetadataDate>${when}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>`;
  const bytes = Buffer.from(packet.replace('</rdf:RDF>', claims), 'utf8');
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  catalog.set(name('Metadata'), context.register(PDFRawStream.of(dict, bytes)));
}
