/** Proves that what a screen reader says of a finished file are the words of its sections, in their order. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Section } from '../model.js';
import { heardOtherwise } from '../rules/proof/heard.js';
import type { SectionContent } from '../section-content.js';
import type { Spoken, Transcript } from '../transcript.js';
import { comparable, isFromRight, isTurnedByWord, SILENT } from './compare-text.js';
import { expect } from './expectation.js';
import { joinedRuns } from './joined-runs.js';

export interface HeardSource {
  readonly section: Pick<Section, 'title' | 'file'>;
  readonly content: SectionContent;
}

interface Word {
  readonly text: string;
  /** Index of the section. */
  readonly section: number;
}

interface HeardWord {
  readonly text: string;
  /** A number before an item, which the browser may have made. */
  readonly isLabel: boolean;
}

/** Words that a finding shows of what comes: one word off, and all that follows would be told of too. */
const AROUND = 3;
const OBJECTS = /^(math|svg|img)$/;
export function proveHeard(transcript: Transcript, sources: readonly HeardSource[]): Diagnostic[] {
  const wanted = sources.flatMap(({ section, content }, index) => wordsOf(section, content, index));
  const heard = heardWords(transcript);
  // From right to left words come in the order in which a line is seen: then each has to be there, somewhere.
  if (wanted.some(({ text }) => isFromRight(text)) && isSameBag(wanted, heard)) return [];
  let at = 0;
  let said = 0;
  while (at < wanted.length || said < heard.length) {
    if (wanted[at]?.text === heard[said]?.text) {
      at += 1;
      said += 1;
    } else if (heard[said]?.isLabel) said += 1;
    else {
      const place = sources[(wanted[at] ?? wanted.at(-1))?.section ?? 0]?.section;
      const data = {
        file: transcript.file,
        section: place?.title ?? '',
        expected: textAt(wanted, at),
        heard: textAt(heard, said),
      };
      return [diagnostic(heardOtherwise, data, place?.file ? { file: place.file, line: 1, column: 1 } : undefined)];
    }
  }
  return [];
}

const isSameBag = (wanted: readonly Word[], heard: readonly HeardWord[]): boolean =>
  isTurnedByWord(joined(wanted), joined(heard.filter(({ isLabel }) => !isLabel)));

const joined = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(' ');

const textAt = (words: readonly { readonly text: string }[], at: number): string =>
  words
    .slice(at, at + AROUND)
    .map(({ text }) => text)
    .join(' ');

const split = (text: string): string[] => comparable(text).replace(SILENT, '').split(/\s+/).filter(Boolean);

/** Without what is read by its alternate text. */
function wordsOf(section: HeardSource['section'], content: SectionContent, index: number): Word[] {
  const expected = expect(section, content);
  const isObject = (carrier: number): boolean =>
    carrier >= 0 && (OBJECTS.test(content.tags[carrier] ?? '') || isObject(content.parents[carrier] ?? -1));
  const text = joinedRuns(expected)
    .map(([carrier, own]) => (isObject(carrier) ? ' ' : own))
    .join('');
  return split(text).map((word) => ({ text: word, section: index }));
}

function heardWords({ pages }: Transcript): HeardWord[] {
  const spoken = pages.flatMap((page) => page.spoken).sort((a, b) => a.order - b.order);
  return spoken.flatMap(heardIn);
}

/** Words go on over the parts of a block, a link and a field too. */
function heardIn({ parts }: Spoken): HeardWord[] {
  const words: HeardWord[] = [];
  let line = '';
  const close = (): void => {
    for (const text of split(line)) words.push({ text, isLabel: false });
    line = '';
  };
  for (const part of parts) {
    if (part.kind === 'text' || part.kind === 'link') line += part.text;
    // A field stands in its line, with a comma against it.
    else if (part.kind !== 'field') {
      close();
      if (part.kind === 'label') for (const text of split(part.text)) words.push({ text, isLabel: true });
    }
  }
  close();
  return words;
}
