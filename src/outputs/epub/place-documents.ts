/** Gives each document its file in the e-book, and writes it with links, pictures and colours that hold there. */
import type { Config } from '../../config/load.js';
import type { ReadingDocument } from '../reading/document.js';
import { placesIn, withLinks } from '../reading/links.js';
import { withPictures } from '../reading/pictures.js';
import { coloursOf, inColours } from './colours.js';
import { contentDocument, propertiesIn } from './content-document.js';
import type { EpubFile, PlacedDocument } from './publication.js';
import { semanticsOf } from './semantics.js';
import { COMMON_STYLE, letterIn, partStyle } from './stylesheets.js';

export const placeDocuments = (documents: readonly ReadingDocument[]): readonly PlacedDocument[] =>
  documents.map((document) => ({
    document,
    path: `${document.name}.xhtml`,
    styles: [COMMON_STYLE, partStyle(letterIn(document.className))],
    semantics: semanticsOf(document),
  }));

export interface Written {
  /** Of a photo. */
  readonly addressOf: (src: string) => string | undefined;
  /** What each document says of itself where this is no final version. */
  readonly draft: string | undefined;
}

export function writtenDocuments(
  config: Config,
  documents: readonly PlacedDocument[],
  { addressOf, draft }: Written,
): readonly EpubFile[] {
  const placeOf = placesIn(documents.map(({ document }) => document));
  return documents.map((placed) => {
    const { document, path } = placed;
    const colours = coloursOf(config, letterIn(document.className));
    const linkTo = (id: string): string | undefined => {
      const found = placeOf(id);
      if (!found) return undefined;
      const fragment = found.id === undefined ? '' : `#${encodeURIComponent(found.id)}`;
      return found.document === document && fragment ? fragment : `${found.document.name}.xhtml${fragment}`;
    };
    const finished = (nodes: ReadingDocument['content']) =>
      inColours(withPictures(withLinks(nodes, linkTo), addressOf), colours);
    const content = finished(document.content);
    const art = finished(document.art);
    return {
      path,
      mediaType: 'application/xhtml+xml',
      content: Buffer.from(contentDocument({ ...placed, document: { ...document, content, art } }, draft)),
      properties: propertiesIn([...content, ...art]),
      isRead: true,
    };
  });
}
