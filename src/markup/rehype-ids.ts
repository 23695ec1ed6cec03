/** Makes the ids in a file unique: a link leads to one place. */
import path from 'node:path';
import type { Element, Root } from 'hast';
import { duplicateId } from '../rules/markup/links.js';
import { idIn, type MarkupContext, reportAt } from './context.js';
import { visit } from './walk.js';

/** Made from a figure's number. */
const FIGURE = /--figuur-\d+$/;
/** The id that mdast-util-to-hast gives to the title of the notes, whatever the file. */
export const FOOTNOTE_LABEL = 'footnote-label';

export const rehypeIds =
  (context: MarkupContext, headings: { readonly titleElement?: Element }) => () => (tree: Root) => {
    const { titleElement } = headings;
    const lines = new Map<string, number | undefined>();
    // The title left the tree, and may have notes.
    visit(
      { type: 'root', children: [...(titleElement?.children ?? []), ...tree.children] } as Root,
      'element',
      (element) => {
        const { properties } = element;
        if (properties.ariaDescribedBy) properties.ariaDescribedBy = [idIn(context, FOOTNOTE_LABEL)];
        if (properties.id === FOOTNOTE_LABEL) properties.id = idIn(context, FOOTNOTE_LABEL);
        if (typeof properties.id !== 'string') return;
        const id = properties.id;
        if (lines.has(id)) {
          // Nobody chose the id of a figure: it gives way without a word.
          if (element.tagName !== 'figure' || !FIGURE.test(id)) {
            const other = `${path.basename(context.file)}:${lines.get(id) ?? 1}`;
            reportAt(context, element, duplicateId, { id: id.slice(idIn(context, '').length), other });
          }
          for (let count = 2; lines.has(String(properties.id)); count++) properties.id = `${id}-${count}`;
        }
        lines.set(String(properties.id), element.position?.start.line);
      },
    );
  };
