/** Takes a text of a site as an earlier build left it, or makes it: what other pages have to know of it first, its own pages when that is known of all. */
import { witnessed } from '../../content/witness.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Werkvorm } from '../../model.js';
import type { Kept } from '../kept.js';
import { cardsIn } from '../reading/cards.js';
import type { ReadingDocument } from '../reading/document.js';
import { idsIn } from '../reading/links.js';
import { photosIn } from '../reading/pictures.js';
import type { PageRecord } from './page-record.js';
import type { SiteSource, SourceText } from './sources.js';

/** A page of the site that shows a text of the book, as other pages know it. */
export interface Outline extends Pick<ReadingDocument, 'id' | 'name' | 'title' | 'kind'> {
  /** Of all places in it. */
  readonly ids: readonly string[];
  /** Addresses, as documents ask for them. */
  readonly photos: readonly string[];
}

export interface MadeText {
  /** Its own page, and those of its cards in the order of the outlines. */
  readonly pages: readonly PageRecord[];
  /** Of their proof, which goes on meanwhile. */
  readonly findings: Promise<readonly Diagnostic[]>;
}

export interface SiteText {
  /** Of itself, and of the ways of working in it: each is a page of its own as well. */
  readonly outlines: readonly [Outline, ...Outline[]];
  readonly read: SiteSource['read'];
  /** @param around all that its pages show or lead to besides the text itself, as a hash */
  pages(
    around: string,
    make: (text: SourceText, cards: readonly ReadingDocument[]) => Promise<MadeText>,
  ): Promise<MadeText>;
}

interface KeptText extends Pick<MadeText, 'pages'>, Pick<SiteText, 'outlines'> {
  readonly around: string;
}

/**
 * @param werkvormen of the whole book
 * @param common what all texts depend on, as a hash
 */
export async function openText(
  source: SiteSource,
  werkvormen: readonly Werkvorm[],
  common: string,
  kept: Kept,
): Promise<SiteText> {
  const { id, madeOf, read } = source;
  const of = madeOf?.();
  const from = of === undefined ? undefined : [common, of];
  const known = from && (await kept.take<KeptText>(`text ${id}`, from));
  const cardsOf = ({ document }: SourceText): readonly ReadingDocument[] => cardsIn([document], werkvormen);
  const opened = known
    ? { result: known.outlines, files: new Map<string, string>() }
    : await witnessed(async (): Promise<SiteText['outlines']> => {
        const text = await read();
        return [outlineOf(text.document), ...cardsOf(text).map(outlineOf)];
      });
  const outlines = opened.result;
  return {
    outlines,
    read,
    async pages(around, make) {
      if (known?.around === around) return { pages: known.pages, findings: Promise.resolve([]) };
      const { result, files } = await witnessed(async () => {
        const text = await read();
        return make(text, cardsOf(text));
      });
      const findings = result.findings.then((found) => {
        const facts: KeptText = { outlines, around, pages: result.pages };
        if (from && found.length === 0) kept.keep(`text ${id}`, from, facts, new Map([...opened.files, ...files]));
        return found;
      });
      // Whoever stops waits for none of them.
      findings.catch(() => undefined);
      return { pages: result.pages, findings };
    },
  };
}

const outlineOf = (document: ReadingDocument): Outline => {
  const { id, name, title, kind, content } = document;
  return { id, name, title, kind, ids: idsIn(content), photos: photosIn(document) };
};
