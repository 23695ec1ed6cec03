/** The looks of our Word files, and their kinds of list: plain, large enough to read, and easy to change. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { BULLETS } from './draft.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** A typeface that every office has. */
const FACE = 'Arial';
/** In half points. */
const SIZES = { text: '24', small: '22', code: '28', heading1: '52', heading2: '32', heading3: '24' };

interface Paragraph {
  readonly id: string;
  readonly name: string;
  readonly keepsNext?: true;
  /** In twentieths of a point. */
  readonly before?: string;
  readonly after?: string;
  readonly line?: 'solid' | 'dashed';
  readonly indent?: string;
  readonly outline?: string;
  readonly bold?: true;
  readonly size?: string;
  readonly next?: string;
}

const PARAGRAPHS: readonly Paragraph[] = [
  { id: 'Heading1', name: 'heading 1', keepsNext: true, after: '120', outline: '0', bold: true, size: SIZES.heading1 },
  ...heading('2', SIZES.heading2, '360'),
  ...heading('3', SIZES.heading3, '240'),
  ...heading('4', SIZES.heading3, '200'),
  ...heading('5', SIZES.heading3, '200'),
  ...heading('6', SIZES.heading3, '200'),
  { id: 'Code', name: 'Code', keepsNext: true, after: '0', bold: true, size: SIZES.code },
  { id: 'Question', name: 'Question', keepsNext: true, before: '200', after: '60', bold: true },
  { id: 'Hint', name: 'Hint', keepsNext: true, after: '60', size: SIZES.small },
  { id: 'Line', name: 'Line', before: '160', after: '0', line: 'solid' },
  { id: 'Signature', name: 'Signature', before: '960', after: '120', line: 'solid' },
  { id: 'Cut', name: 'Cut', before: '240', after: '240', line: 'dashed' },
  { id: 'ListParagraph', name: 'List Paragraph', after: '40', indent: '360' },
  { id: 'TableHead', name: 'Table Head', keepsNext: true, before: '40', after: '40', bold: true, size: SIZES.small },
  { id: 'TableText', name: 'Table Text', before: '40', after: '40', size: SIZES.small },
  { id: 'AfterTable', name: 'After Table', after: '60', size: SIZES.small },
  { id: 'Header', name: 'header', after: '0', size: SIZES.small },
  { id: 'Footer', name: 'footer', after: '0', size: SIZES.small },
];

function heading(level: string, size: string, before: string): Paragraph[] {
  const outline = String(Number(level) - 1);
  const rest = { keepsNext: true, before, after: '60', outline, bold: true, size } as const;
  return [{ id: `Heading${level}`, name: `heading ${level}`, ...rest }];
}

/** @param locale of all text that does not say otherwise */
export const looks = (locale: string): Element =>
  x('w:styles', { 'xmlns:w': W }, [
    x('w:docDefaults', [
      x('w:rPrDefault', [
        x('w:rPr', [
          x('w:rFonts', { 'w:ascii': FACE, 'w:hAnsi': FACE, 'w:eastAsia': FACE, 'w:cs': FACE }),
          x('w:sz', { 'w:val': SIZES.text }),
          x('w:szCs', { 'w:val': SIZES.text }),
          x('w:lang', { 'w:val': locale, 'w:eastAsia': locale, 'w:bidi': 'ar-SA' }),
        ]),
      ]),
      x('w:pPrDefault', [x('w:pPr', [spacing('0', '120')])]),
    ]),
    x('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [named('Normal'), x('w:qFormat')]),
    ...PARAGRAPHS.map(paragraphLook),
    x('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, [
      named('Default Paragraph Font'),
    ]),
    // Dark enough to read: 7 to 1 on white.
    letters('PlaceholderText', 'Placeholder Text', [x('w:color', { 'w:val': '595959' })]),
    letters('Hyperlink', 'Hyperlink', [x('w:u', { 'w:val': 'single' })]),
    x('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
      named('Normal Table'),
      x('w:tblPr', [x('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }), cellMargins()]),
    ]),
    x('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, [
      named('Table Grid'),
      x('w:basedOn', { 'w:val': 'TableNormal' }),
      x('w:tblPr', [
        x(
          'w:tblBorders',
          ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 'single')),
        ),
      ]),
    ]),
  ]);

const named = (name: string): Element => x('w:name', { 'w:val': name });

const spacing = (before: string, after: string): Element => x('w:spacing', { 'w:before': before, 'w:after': after });

const border = (side: string, kind: 'single' | 'dashed'): Element =>
  x(`w:${side}`, { 'w:val': kind, 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' });

const cellMargins = (): Element =>
  x(
    'w:tblCellMar',
    [
      ['top', '0'],
      ['left', '108'],
      ['bottom', '0'],
      ['right', '108'],
    ].map(([side, width]) => x(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
  );

function paragraphLook({ id, name, keepsNext, before, after, line, indent, outline, bold, size }: Paragraph): Element {
  const kind = line === 'dashed' ? 'dashed' : 'single';
  // In the order that the schema asks.
  const own = [
    ...(keepsNext ? [x('w:keepNext'), x('w:keepLines')] : []),
    ...(line ? [x('w:pBdr', [border('bottom', kind)])] : []),
    spacing(before ?? '0', after ?? '120'),
    ...(indent ? [x('w:ind', { 'w:left': indent })] : []),
    ...(outline ? [x('w:outlineLvl', { 'w:val': outline })] : []),
  ];
  const type = [
    ...(bold ? [x('w:b'), x('w:bCs')] : []),
    ...(size ? [x('w:sz', { 'w:val': size }), x('w:szCs', { 'w:val': size })] : []),
  ];
  return x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    named(name),
    x('w:basedOn', { 'w:val': 'Normal' }),
    x('w:next', { 'w:val': id === 'Line' ? id : 'Normal' }),
    x('w:qFormat'),
    x('w:pPr', own),
    ...(type.length > 0 ? [x('w:rPr', type)] : []),
  ]);
}

const letters = (id: string, name: string, own: readonly Element[]): Element =>
  x('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    named(name),
    x('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    x('w:rPr', [...own]),
  ]);

/** @param counting how many lists count, each from 1 */
export function lists(counting: number): Element {
  const kind = (id: string, format: string, text: string): Element =>
    x('w:abstractNum', { 'w:abstractNumId': id }, [
      x('w:multiLevelType', { 'w:val': 'singleLevel' }),
      x('w:lvl', { 'w:ilvl': '0' }, [
        x('w:start', { 'w:val': '1' }),
        x('w:numFmt', { 'w:val': format }),
        x('w:lvlText', { 'w:val': text }),
        x('w:lvlJc', { 'w:val': 'left' }),
        x('w:pPr', [x('w:ind', { 'w:left': '360', 'w:hanging': '360' })]),
      ]),
    ]);
  const numbered = Array.from({ length: counting }, (_, index) =>
    x('w:num', { 'w:numId': String(Number(BULLETS) + index + 1) }, [
      x('w:abstractNumId', { 'w:val': '1' }),
      x('w:lvlOverride', { 'w:ilvl': '0' }, [x('w:startOverride', { 'w:val': '1' })]),
    ]),
  );
  return x('w:numbering', { 'xmlns:w': W }, [
    kind('0', 'bullet', '•'),
    kind('1', 'decimal', '%1.'),
    x('w:num', { 'w:numId': BULLETS }, [x('w:abstractNumId', { 'w:val': '0' })]),
    ...numbered,
  ]);
}
