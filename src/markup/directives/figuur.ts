/** `:::figuur[Bijschrift]{#id src=… alt=…}`: a picture with its caption, its maker and a longer description. */
import { h } from 'hastscript';
import { own } from '../../own.js';
import { idIn } from '../context.js';
import { type Directive, isElement, solid } from './directive.js';

/** How wide: the text, the text with the label column, from edge to edge, or a page of its own up to all four edges, or two. */
const WIDTHS: Readonly<Record<string, string>> = {
  maat: 'figure-text',
  breed: 'figure-wide',
  vol: 'figure-full',
  bladzijde: 'figure-page',
  spread: 'figure-spread',
};
const ID = /^[a-z][a-z0-9-]*$/;

export const figuur: Directive = {
  names: ['figuur'],
  form: 'container',
  labelled: true,
  attributes: ['id', 'src', 'alt', 'breedte', 'maker'],
  render(input) {
    const { attributes, children, context, label, problem } = input;
    const { id, src, alt, breedte, maker } = attributes;
    const width = breedte === undefined ? undefined : own(WIDTHS, breedte);
    if (breedte !== undefined && !width)
      problem({
        en: `"breedte" is one of ${Object.keys(WIDTHS).join(', ')}`,
        nl: `“breedte” is een van deze: ${Object.keys(WIDTHS).join(', ')}`,
      });
    if (id !== undefined && !ID.test(id))
      problem({
        en: 'an id is in small letters, for example {#ladder}',
        nl: 'een kenmerk heeft kleine letters, bijvoorbeeld {#ladder}',
      });
    if (!src)
      problem({
        en: 'say which picture: {src=../figures/naam.svg}',
        nl: 'zeg welke afbeelding: {src=../figures/naam.svg}',
      });
    const about = solid(children);
    if (about.some((child) => isElement(child, 'figure', 'img')))
      problem({ en: 'a figure holds one picture', nl: 'een figuur heeft één afbeelding' });
    // rehypeFigures puts the picture, the number and the maker where they belong.
    return h(
      'figure',
      {
        className: width ? [width] : [],
        ...(id && ID.test(id) && { id: idIn(context, id) }),
        ...(maker && { dataMaker: maker }),
      },
      [
        // Without a picture there is nothing more to say about it than that.
        ...(src ? [h('img', { src, ...(alt !== undefined && { alt }) })] : []),
        ...(label.length ? [h('figcaption', [...label])] : []),
        ...(about.length ? [h('div.figure-about', about)] : []),
      ],
    );
  },
};
