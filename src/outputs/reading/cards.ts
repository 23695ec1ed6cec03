/** Cuts the ways of working out of chapters: a card is found, shown and printed alone. The chapter keeps it, too. */
import type { ElementContent } from 'hast';
import { slug } from '../../content/sources.js';
import { SKIP, visit } from '../../markup/walk.js';
import type { Werkvorm } from '../../model.js';
import type { ReadingDocument } from './document.js';

/** @param werkvormen of the whole book, with the code of each */
export function cardsIn(
  documents: readonly ReadingDocument[],
  werkvormen: readonly Werkvorm[],
): readonly ReadingDocument[] {
  const known = new Map(werkvormen.map((each) => [each.id, each]));
  return documents.flatMap((document) => {
    const cards: ReadingDocument[] = [];
    visit({ type: 'root', children: [...document.content] }, 'element', (element) => {
      const werkvorm = known.get(String(element.properties.id));
      if (!werkvorm) return undefined;
      cards.push(cardOf(document, werkvorm, element));
      return SKIP;
    });
    return cards;
  });
}

const cardOf = (
  { headings, form: _, art: __, ...document }: ReadingDocument,
  { id, code, title }: Werkvorm,
  element: ElementContent,
): ReadingDocument => ({
  ...document,
  id,
  name: slug(code),
  title: `${code} ${title}`,
  kind: 'card',
  content: [element],
  art: [],
  headings: headings.filter((heading) => heading.id.startsWith(`${id}-`)),
});
