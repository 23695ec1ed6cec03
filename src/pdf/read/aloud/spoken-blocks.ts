/** Gathers what is said into blocks, each on the page on which it begins. */
import type { Spoken, SpokenPart, SpokenSize } from '../../../transcript.js';

export interface Block extends Pick<Spoken, 'role' | 'depth' | 'language'> {
  readonly headers?: readonly string[];
  readonly size?: SpokenSize;
}

type Link = { text: string; leads: string; says: string; isAddress: boolean };

interface Open {
  readonly block: Block;
  /** Undefined until something is said. */
  said: { readonly spoken: Spoken; readonly parts: SpokenPart[] } | undefined;
  /** All that was said in it, for the cells below a header. */
  text: string;
}

export interface Blocks {
  add(page: number, part: SpokenPart, isLinked?: boolean): void;
  /** Where the link that is open leads. */
  leads(page: number, goal: Omit<Link, 'text'>): void;
  link(visit: () => void): void;
  /** Returns the words said inside. */
  within(block: Block, visit: () => void): string;
  /** Said before what is inside, on the page where that begins. */
  announce(block: Block, visit: () => void): void;
  byPage(count: number): Spoken[][];
}

export function startBlocks(): Blocks {
  const pages: Spoken[][] = [];
  const stack: Open[] = [{ block: { role: 'P', depth: 0, language: '' }, said: undefined, text: '' }];
  let waiting: Block[] = [];
  let link: Link | undefined;
  /** A number waits for what it numbers, which may be a block of its own. */
  let label = '';

  let count = 0;

  const put = (page: number, spoken: Spoken): void => {
    pages[page] ??= [];
    pages[page].push(spoken);
  };
  const partsOn = (page: number): SpokenPart[] => {
    for (const block of waiting) put(page, { ...block, order: count++, parts: [] });
    waiting = [];
    const open = stack.at(-1)!;
    if (!open.said) {
      const parts: SpokenPart[] = [];
      const spoken = { ...open.block, order: count++, parts };
      put(page, spoken);
      open.said = { spoken, parts };
    }
    const { parts } = open.said;
    if (label) parts.push({ kind: 'label', text: label });
    label = '';
    return parts;
  };
  return {
    add(page, part, isLinked = false) {
      const words = part.kind === 'field' ? '' : part.text;
      for (const open of stack) open.text += words;
      if (part.kind === 'label') {
        label += part.text;
        return;
      }
      if (isLinked && link && part.kind === 'text') {
        link.text += part.text;
        // Its place is here, before what follows.
        partsOn(page);
        return;
      }
      const parts = partsOn(page);
      const last = parts.at(-1);
      if (part.kind === 'text' && last?.kind === 'text')
        parts[parts.length - 1] = { ...last, text: last.text + part.text };
      else parts.push(part);
    },
    leads(page, goal) {
      if (link) Object.assign(link, goal);
      else partsOn(page).push({ kind: 'link', text: '', ...goal });
    },
    link(visit) {
      const around = link;
      const own: Link = { text: '', leads: '', says: '', isAddress: false };
      link = own;
      visit();
      link = around;
      const { said } = stack.at(-1)!;
      if (said && (own.text || own.leads)) said.parts.push({ kind: 'link', ...own });
    },
    within(block, visit) {
      const around = stack.at(-1)!;
      const open: Open = { block, said: undefined, text: '' };
      stack.push(open);
      visit();
      stack.pop();
      // What comes behind it is another breath of what is around it.
      if (open.said || open.text) around.said = undefined;
      return open.text.replace(/\s+/g, ' ').trim();
    },
    announce(block, visit) {
      const own = [...waiting, block];
      waiting = own;
      visit();
      if (waiting === own) waiting = own.slice(0, -1);
      stack.at(-1)!.said = undefined;
    },
    byPage: (length) => Array.from({ length }, (_, index) => pages[index] ?? []),
  };
}
