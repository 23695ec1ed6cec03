/** Writes the content of a page in less room: numbers as exact as a plate is, text by lines. What is painted stays where it is. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { interpretPage } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import type { FontShelf } from '../../fonts/font.js';
import { KIND, type Operation, operatorCode } from '../../syntax/operations.js';
import { startWriting } from './content-writer.js';
import { PATH_CODES, writePaths } from './paths.js';
import { writeLines } from './text-lines.js';

const LINES = 1;
const BEGIN = 2;
const STRANGE = 3;
const POINT = 4;
/** Pages have tens of thousands of operations: each is looked up once. */
const ROLES: ReadonlyMap<number, number> = new Map([
  // What they say is said anew with each line.
  ...['Td', 'Tm', 'Tj', 'TJ'].map((operator) => [operatorCode(operator), LINES] as const),
  [operatorCode('BT'), BEGIN] as const,
  // These move lines in ways that browsers do not know.
  ...['TD', 'T*', "'", '"'].map((operator) => [operatorCode(operator), STRANGE] as const),
  ...PATH_CODES.map((code) => [code, POINT] as const),
]);

/** Undefined for content that has to stay as it is. */
export function compactContent(page: PDFDict, fonts: FontShelf): Uint8Array | undefined {
  const { listener, bytes } = hearCompactly();
  interpretPage(page, { listeners: [listener], fonts, entersForms: false, followsPaths: false });
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
        const role = ROLES.get(code);
        if (role === LINES) return;
        lines.flush();
        if (role === STRANGE) isStrange = true;
        else if (role === BEGIN) lines.begin();
        else if (role === POINT && isNumeric(operation)) return paths.write(operation, state.matrix, bytes);
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
