/** Writes the content of a page in less room: numbers as exact as a plate is, text by lines. What is painted stays where it is. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { interpretPage } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import type { FontShelf } from '../../fonts/font.js';
import { KIND, type Operation, operatorCode } from '../../syntax/operations.js';
import { startWriting } from './content-writer.js';
import { writePaths } from './paths.js';
import { writeLines } from './text-lines.js';

const codesOf = (...operators: string[]): ReadonlySet<number> => new Set(operators.map(operatorCode));
const BEGIN = operatorCode('BT');
/** What they say is said anew with each line. */
const OF_LINES = codesOf('Td', 'Tm', 'Tj', 'TJ');
/** These move lines in ways that browsers do not know. */
const STRANGE = codesOf('TD', 'T*', "'", '"');

/** Undefined for content that has to stay as it is. */
export function compactContent(page: PDFDict, fonts: FontShelf): Uint8Array | undefined {
  const { listener, bytes } = hearCompactly();
  interpretPage(page, { listeners: [listener], fonts, entersForms: false });
  return bytes();
}

function hearCompactly(): { readonly listener: Listener; bytes(): Uint8Array | undefined } {
  const writer = startWriting();
  const lines = writeLines(writer);
  const paths = writePaths(writer);
  let isStrange = false;
  return {
    listener: {
      show: (shown, stage) => lines.show(shown, stage),
      operation({ operation, state, bytes }) {
        const { code, start, end } = operation;
        if (OF_LINES.has(code)) return;
        isStrange ||= STRANGE.has(code);
        lines.flush();
        if (code === BEGIN) lines.begin();
        if (isNumeric(operation) && paths.write(operation, state.matrix)) return;
        paths.flush();
        writer.copy(bytes, start, end);
        writer.text('\n');
      },
    },
    bytes: () => (isStrange ? undefined : writer.bytes()),
  };
}

function isNumeric({ kinds, count }: Operation): boolean {
  for (let at = 0; at < count; at += 1) if (kinds[at] !== KIND.number) return false;
  return true;
}
