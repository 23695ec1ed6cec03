/** What a changed text will say, before its pages are laid out: the words of each block that changed, for the place where it stands now. */
import { CLOSE, OPEN } from '../paginate/client/contract.js';
import type { DraftBlock } from './protocol.js';

/** A change of more is no sentence that somebody writes: its pages are waited for. */
const MOST_BLOCKS = 4;
/** Blocks of words: what holds other blocks is no draft of anything. */
const WORDS =
  /<(p|h[1-6]|li|td|th|dt|dd|figcaption)( [^>]*?)? data-line="(\d+)"([^>]*)>((?:(?!<(?:p|h[1-6]|li|ul|ol|td|th|table|dt|dd|figcaption|figure|div|section)\b)[\s\S])*?)<\/\1>/g;
const MARK = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'g');

interface Divided {
  readonly blocks: readonly { readonly tag: string; readonly line: number; readonly words: string }[];
  /** Of what stands around them, without lines. */
  readonly frame: string;
}

/** Empty where more changed than words in a few blocks. @param before HTML of a section, as it was laid out */
export function draftOf(before: string, after: string): readonly DraftBlock[] {
  const [was, will] = [divide(before), divide(after)];
  if (was.frame !== will.frame) return [];
  const changed = will.blocks.flatMap(({ tag, words }, index) => {
    const there = was.blocks[index]!;
    return there.words === words ? [] : [{ tag, line: there.line, words: words.replaceAll(MARK, '…') }];
  });
  return changed.length > MOST_BLOCKS ? [] : changed;
}

function divide(html: string): Divided {
  const blocks: { tag: string; line: number; words: string }[] = [];
  const frame = html.replace(WORDS, (_, tag: string, front = '', line: string, back: string, words: string) => {
    blocks.push({ tag, line: Number(line), words });
    return `<${tag}${front}${back}>`;
  });
  return { blocks, frame: frame.replaceAll(/ data-line="\d+"/g, '') };
}
