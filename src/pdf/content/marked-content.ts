/** Follows marked content: which piece of it, and which stand-in text, the text being shown belongs to (ISO 32000-1 14.6). */
import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { KIND, type Operation } from '../syntax/operations.js';
import { decodeTextString, nameAt, readString } from '../syntax/strings.js';

/** Text as it is shown, and what was cut off by a clip or the page's edge, or painted invisibly. */
export interface ShownText {
  text: string;
  hidden: string;
}

/** What an operator `BDC` says about the content up to its `EMC`. */
export interface Mark {
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  readonly isArtifact: boolean;
}

interface Open {
  readonly sink: ShownText;
  /** Text to be shown once, in place of all glyphs inside (ISO 32000-1 14.9.4); '' when it has been. */
  standIn: string | undefined;
}

export interface MarkedContent {
  open(mark: Mark, sinks: Map<number, ShownText>): void;
  close(): void;
  /** The space at the end of a line is not painted: one is written where no white space is. */
  newLine(): void;
  show(text: string, isVisible: boolean): void;
}

export function followMarkedContent(unmarked: ShownText): MarkedContent {
  const stack: Open[] = [];
  let current: Open = { sink: unmarked, standIn: undefined };
  return {
    open({ mcid, actualText, isArtifact }, sinks) {
      stack.push(current);
      const sink = isArtifact ? unmarked : mcid === undefined ? current.sink : sinkOf(sinks, mcid);
      // Inside a stand-in all else is replaced, other stand-ins too.
      current = current.standIn === undefined ? { sink, standIn: actualText } : current;
    },
    close() {
      current = stack.pop() ?? current;
    },
    newLine() {
      const { sink } = current;
      if (sink.text !== '' && !/\s$/.test(sink.text)) sink.text += ' ';
    },
    show(text, isVisible) {
      const { sink, standIn } = current;
      const shown = standIn ?? text;
      if (standIn) current.standIn = '';
      if (isVisible) sink.text += shown;
      else sink.hidden += shown;
    },
  };
}

function sinkOf(sinks: Map<number, ShownText>, mcid: number): ShownText {
  let sink = sinks.get(mcid);
  if (!sink) {
    sink = { text: '', hidden: '' };
    sinks.set(mcid, sink);
  }
  return sink;
}

const MCID = PDFName.of('MCID');
const ACTUAL_TEXT = PDFName.of('ActualText');

/** Reads `/P <</MCID 0>> BDC`, `/P /Name BDC` (through the resources' Properties) and `/Artifact BMC`. */
export function readMark(bytes: Uint8Array, operation: Operation, properties: PDFDict | undefined): Mark {
  const isArtifact = operation.count > 0 && nameAt(bytes, operation, 0) === 'Artifact';
  if (operation.kinds[1] === KIND.dictOpen) return { isArtifact, ...readInline(bytes, operation) };
  const named = operation.count > 1 ? properties?.lookup(PDFName.of(nameAt(bytes, operation, 1))) : undefined;
  if (!(named instanceof PDFDict)) return { isArtifact, mcid: undefined, actualText: undefined };
  const mcid = named.lookup(MCID);
  const actual = named.lookup(ACTUAL_TEXT);
  return {
    isArtifact,
    mcid: mcid instanceof PDFNumber ? mcid.asNumber() : undefined,
    actualText: actual instanceof PDFString || actual instanceof PDFHexString ? actual.decodeText() : undefined,
  };
}

function readInline(bytes: Uint8Array, operation: Operation) {
  const { count, kinds, numbers } = operation;
  let mcid: number | undefined;
  let actualText: string | undefined;
  let depth = 0;
  for (let at = 2; at + 1 < count; at += 1) {
    const kind = kinds[at];
    if (kind === KIND.dictOpen || kind === KIND.arrayOpen) depth += 1;
    else if (kind === KIND.dictClose || kind === KIND.arrayClose) depth -= 1;
    else if (kind === KIND.name && depth === 0) {
      const key = nameAt(bytes, operation, at);
      const value = kinds[at + 1];
      if (key === 'MCID' && value === KIND.number) mcid = numbers[at + 1];
      if (key === 'ActualText' && (value === KIND.literal || value === KIND.hex)) {
        const string = { bytes: new Uint8Array(64), length: 0 };
        readString(bytes, operation, at + 1, string);
        actualText = decodeTextString(string);
      }
      // A value that is a name is not the next key.
      if (value === KIND.name) at += 1;
    }
  }
  return { mcid, actualText };
}
