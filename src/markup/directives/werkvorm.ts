/** `:::::werkvorm[Naam]{code=W01 …}`: a way of working with a group, as a card that is one page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { idIn } from '../context.js';
import { type Directive, type DirectiveInput, inPlaceOf, isElement, listItems, solid } from './directive.js';
import { ladder } from './ladder.js';

const CODE = /^[A-Z]\d{2}$/;
const FACTS = ['duur', 'groep', 'doel', 'trede'] as const;
/** More letters than this do not fit beside the code in the largest size. */
const SHORT_TITLE = 18;
const STEPS = { least: 3, most: 6 } as const;

export const werkvorm: Directive = {
  names: ['werkvorm'],
  form: 'container',
  labelled: true,
  attributes: ['code', ...FACTS, 'format', 'tekening'],
  render(input) {
    const { attributes, context, label, labelText, place } = input;
    const { tekening } = attributes;
    const { code, duur, groep, doel, trede } = facts(input);
    const id = idIn(context, code.toLowerCase());
    const endId = `${id}-slot`;
    context.werkvormen.push({ id, endId, code, title: labelText, duration: duur, group: groep, rung: trede, place });
    const { words } = context;
    const fact = (name: string, content: ElementContent[]): Element =>
      h('li.fact', [h('span.fact-name', name), ' ', h('b.fact-value', content)]);
    return h('div.werkvorm', { id, role: 'group' }, [
      h('h3', { className: ['werkvorm-title', ...(labelText.length > SHORT_TITLE ? ['werkvorm-title-long'] : [])] }, [
        h('span.werkvorm-code', code),
        ' ',
        ...label,
      ]),
      h('p.werkvorm-aim', [h('b.werkvorm-label', words.aim), ' ', doel]),
      h('ul.facts', { role: 'list' }, [
        fact(words.duration, [{ type: 'text', value: duur }]),
        fact(words.group, [{ type: 'text', value: groep }]),
        fact(words.rung, [h('span', trede), ...ladder(trede, words.rungs)]),
      ]),
      // Decoration: the card says in words what it shows. rehypeFigures puts the drawing in its place.
      ...(tekening ? [h('div.werkvorm-picture', [h('img', { src: tekening, alt: '' })])] : []),
      ...inside(input),
      h('div.werkvorm-end', { id: endId }, foot(input)),
    ]);
  },
};

type Facts = Readonly<Record<'code' | (typeof FACTS)[number], string>>;

function facts({ attributes, labelText, problem }: DirectiveInput): Facts {
  if (!labelText)
    problem({
      en: 'a werkvorm has a name, for example [Wie-cirkels]',
      nl: 'een werkvorm heeft een naam, bijvoorbeeld [Wie-cirkels]',
    });
  const missing = FACTS.filter((name) => !attributes[name]);
  if (missing.length) {
    const list = missing.map((name) => `${name}="…"`).join(', ');
    problem({ en: `still missing here: ${list}`, nl: `hier ontbreekt nog: ${list}` });
  }
  const { code = '', duur = '', groep = '', doel = '', trede = '' } = attributes;
  if (!CODE.test(code))
    problem({
      en: 'a werkvorm has a code of a capital and two digits, for example code=W01',
      nl: 'een werkvorm heeft een code met een hoofdletter en twee cijfers, bijvoorbeeld code=W01',
    });
  return { code: CODE.test(code) ? code : 'W00', duur, groep, doel, trede };
}

const ORDER = ['werkvorm-materials', 'werkvorm-steps', 'let-op', 'werkvorm-for-all'] as const;
const WANTED: Readonly<Record<(typeof ORDER)[number], string>> = {
  'werkvorm-materials': ':::materiaal',
  'werkvorm-steps': ':::stappen',
  'let-op': ':::let-op',
  'werkvorm-for-all': ':::toegankelijk',
};

/** What stands on the card, in the order of every card: who knows one card knows them all. */
function inside(input: DirectiveInput): ElementContent[] {
  const content = solid(input.children);
  const place = (child: ElementContent): number =>
    child.type === 'element' ? ORDER.findIndex((name) => hasClass(child, name)) : -1;
  const places = content.map(place);
  const known = places.filter((at) => at >= 0);
  const missing = ORDER.filter((_, at) => !known.includes(at));
  const wanted = ORDER.map((name) => WANTED[name]).join(', ');
  if (missing.length) {
    const list = missing.map((name) => WANTED[name]).join(', ');
    input.problem({ en: `still missing in this block: ${list}`, nl: `in dit blok ontbreekt nog: ${list}` });
  }
  if (known.length < content.length)
    input.problem({ en: `in this block stand only ${wanted}`, nl: `in dit blok staan alleen ${wanted}` });
  const sorted = [...known].sort((a, b) => a - b);
  if (known.some((at, index) => at !== sorted[index]) || new Set(known).size < known.length)
    input.problem({
      en: `each block stands there once, in this order: ${wanted}`,
      nl: `elk blok staat er één keer, in deze volgorde: ${wanted}`,
    });
  return content;
}

const hasClass = ({ properties }: Element, name: string): boolean => [properties.className ?? []].flat().includes(name);

/** Filled in by content/format-cards.ts, when all formats are read. */
function foot({ attributes, context }: DirectiveInput): ElementContent[] {
  if (!attributes.format) return [];
  const code = attributes.format.toUpperCase();
  return [h('p.werkvorm-format', [context.icon('format'), h('span', { dataFormatName: code }, code)])];
}

const part = ({ context }: DirectiveInput, selector: string, icon: string, word: string, content: ElementContent[]) =>
  h(`div.${selector}`, { role: 'group' }, [h('p.block-label', [context.icon(icon), word]), ...content]);

export const materiaal: Directive = {
  names: ['materiaal'],
  form: 'container',
  inside: 'werkvorm',
  render(input) {
    const items = listItems(input, 'ul').map((item) => inPlaceOf(item, h('li', item.children)));
    const list = h('ul.materials', items);
    return part(input, 'werkvorm-materials', 'materiaal', input.context.words.materials, [list]);
  },
};

export const stappen: Directive = {
  names: ['stappen'],
  form: 'container',
  inside: 'werkvorm',
  render(input) {
    const items = listItems(input, 'ol');
    const { least, most } = STEPS;
    if (items.length < least || items.length > most)
      input.problem({
        en: `a werkvorm has ${least} to ${most} steps`,
        nl: `een werkvorm heeft ${least} tot en met ${most} stappen`,
      });
    // The numbers are text, not counters: a counter is never in the PDF's tags.
    const steps = items.map((item, index) =>
      inPlaceOf(item, h('li', { value: index + 1 }, [h('b.card-number', String(index + 1)), h('div', item.children)])),
    );
    const list = h('ol.card-steps', { role: 'list' }, steps);
    return part(input, 'werkvorm-steps', 'stappen', input.context.words.howYouDoIt, [list]);
  },
};

export const toegankelijk: Directive = {
  names: ['toegankelijk'],
  form: 'container',
  inside: 'werkvorm',
  render(input) {
    const content = solid(input.children);
    if (content.length === 0)
      input.problem({ en: 'say how everyone can take part', nl: 'zeg hoe iedereen mee kan doen' });
    if (content.some((child) => isElement(child, 'table', 'figure')))
      input.problem({ en: 'this block holds text only', nl: 'in dit blok staat alleen tekst' });
    return part(input, 'werkvorm-for-all', 'toegankelijk', input.context.words.forEveryone, content);
  },
};
