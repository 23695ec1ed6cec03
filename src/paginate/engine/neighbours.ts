/**
 * Finds in the undivided text what a selector says of neighbours (`a + b`, `:first-of-type`), and writes it on the elements.
 *
 * On pages it is gone: `b` may stand at the head of one, and every page has a first of each kind. Paged.js 0.4.3 looks it up
 * too, but in a text without a body around it, and puts such rules at the end of the sheet, all as strong as one class.
 */
import { divide } from './selectors.js';

const NEIGHBOURS = /\+|-of-type/i;
const BEFORE_ANOTHER = /:has\(\s*[+~]/i;
const BRACKETS = /\([^()]*\)|\[[^\]]*\]/g;
const PSEUDO_ELEMENT = /(?:::[\w-]+(?:\([^)]*\))?|:(?:before|after|first-line|first-letter))+$/i;
/** A kind of element that no text has. */
const NOTHING = 'x-none';

/** A selector by the name that it has on elements. */
export interface LookUp {
  readonly selector: string;
  readonly name: string;
}

/** A selector that means the same on pages, as strong as it was; what is to be looked up for it is added to the list. */
export function withoutNeighbours(selector: string, lookUps: LookUp[]): string {
  if (!NEIGHBOURS.test(withoutBrackets(selector)) && !BEFORE_ANOTHER.test(selector)) return selector;
  const pseudo = PSEUDO_ELEMENT.exec(selector)?.[0] ?? '';
  const plain = selector.slice(0, selector.length - pseudo.length);
  const known = lookUps.find((each) => each.selector === plain);
  const name = known?.name ?? String(lookUps.length);
  if (!known) lookUps.push({ selector: plain, name });
  const [classes, kinds] = strength(plain);
  const found = `[data-beside~="${name}"]`;
  return (classes > 0 ? found.repeat(classes) : `:where(${found})`) + `:not(${NOTHING})`.repeat(kinds) + pseudo;
}

/** Writes on each element which of the selectors it answers to. */
export function markNeighbours(content: DocumentFragment, lookUps: readonly LookUp[]): void {
  const flow = document.createElement('div');
  flow.append(content);
  document.body.append(flow);
  for (const { selector, name } of lookUps)
    for (const element of found(flow, selector))
      element.setAttribute('data-beside', `${element.getAttribute('data-beside') ?? ''} ${name}`.trim());
  content.append(...flow.childNodes);
  flow.remove();
}

function found(flow: Element, selector: string): Iterable<Element> {
  try {
    return flow.querySelectorAll(selector);
  } catch {
    // What the browser does not know means nothing to it.
    return [];
  }
}

function withoutBrackets(selector: string): string {
  const shorter = selector.replace(BRACKETS, '');
  return shorter === selector ? selector : withoutBrackets(shorter);
}

/** How many classes and kinds of elements a selector weighs (selectors-4, 17); an id is as strong as ten classes. */
function strength(selector: string): readonly [classes: number, kinds: number] {
  let [classes, kinds] = [0, 0];
  const weigh = (text: string): string => {
    const inner = text.replace(/:(is|not|has|matches|-webkit-any)\(([^()]*)\)/gi, (_, _name, list: string) => {
      const [most = [0, 0]] = divide(list, /,/)
        .map(strength)
        .sort((a, b) => b[0] - a[0] || b[1] - a[1]);
      classes += most[0] ?? 0;
      kinds += most[1] ?? 0;
      return '';
    });
    return inner === text ? text : weigh(inner);
  };
  const simple = weigh(selector.replace(/:where\([^()]*\)/gi, ''));
  const bare = simple.replace(
    /\[[^\]]*\]|:{1,2}[\w-]+(\([^()]*\))?|\.[\w\u0080-\uffff-]+|#[\w\u0080-\uffff-]+/g,
    (each) => {
      if (each.startsWith('::')) kinds += 1;
      else classes += each.startsWith('#') ? 10 : 1;
      return ' ';
    },
  );
  kinds += bare.match(/[a-z][\w-]*/gi)?.length ?? 0;
  return [classes, kinds];
}
