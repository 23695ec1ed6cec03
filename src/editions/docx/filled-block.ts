/** Makes what is filled in on a line of its own; a control grows with what is typed, so it needs no more lines. */
import type { Element } from 'xast';
import type { Entry } from '../../model.js';
import { control } from './controls.js';
import type { Draft } from './draft.js';
import { paragraph } from './paragraph.js';

export const writingLine = (content: readonly Element[]): Element => paragraph(content, { style: 'Line' });

export function filledBlock(entry: Entry, draft: Draft): Element[] {
  if (entry.kind === 'signature') return [paragraph([], { style: 'Signature' })];
  return [writingLine([control(entry, draft)])];
}
