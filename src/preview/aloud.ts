/** What a screen reader says of a section: read from its tagged PDF, as the edition for the screen has it. */
import { onScreen, onSheets } from '../outputs/printing.js';
import { readAloudTask } from '../outputs/thread-tasks.js';
import { LINK } from '../paginate/print.js';
import { isHeard, lineOf, wordsOfTranscript } from '../report/transcript.js';
import type { Spoken, SpokenPart } from '../transcript.js';
import { requestsFor } from './editions.js';
import type { Read } from './pass.js';
import type { AloudLine, AloudView } from './protocol.js';
import type { Shown } from './shown.js';
import type { Turns } from './turns.js';

export async function sayAloud(
  { made, pageMap }: Shown,
  id: string,
  { workshop }: Read,
  turns: Turns,
  language: string,
): Promise<AloudView | undefined> {
  const index = made.placed.findIndex(({ layout }) => layout.section.id === id);
  const request = requestsFor(made, made.edition.name === 'formats' ? onSheets : onScreen)[index];
  if (!request) return undefined;
  const [printed] = await turns.now(() => workshop.pages.print([request]));
  if (!printed) return undefined;
  const task = { file: id, bytes: printed.bytes.slice() };
  const { pages } = await workshop.engine.thread().call(readAloudTask, task);
  const words = wordsOfTranscript(language);
  const folioOf = (target: string): string => pageMap.get(decodeURIComponent(target))?.folio ?? '';
  const said = (spoken: Spoken): readonly AloudLine[] => {
    const line = lineOf({ ...spoken, parts: spoken.parts.map((part) => leading(part, folioOf)) }, words);
    if (!isHeard(line)) return [];
    const text = line.pieces.map(({ isOwn, text }) => (isOwn ? `[${text}]` : text)).join(' ');
    const role = [line.role, line.language].filter(Boolean).join(', ');
    return [{ role, tag: spoken.role, text, depth: line.depth }];
  };
  return { pages: pages.map(({ page, spoken }) => ({ page: page - 1, lines: spoken.flatMap(said) })) };
}

/** Inside a section links are addresses still. */
function leading(part: SpokenPart, folioOf: (id: string) => string): SpokenPart {
  if (part.kind !== 'link' || !part.leads.startsWith(LINK)) return part;
  return { ...part, leads: folioOf(part.leads.slice(LINK.length)), isAddress: false };
}
