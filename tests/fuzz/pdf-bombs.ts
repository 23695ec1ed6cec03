/** PDFs that are small and want to be large: each goes over one budget of src/pdf/syntax/budget.ts, or is built to hang a reader. */
import { deflateSync } from 'node:zlib';

const MB = 2 ** 20;

/** A file of these objects from 1 on, the first of which is the catalog. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    add(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        Buffer.from(object as string, 'latin1'),
        Buffer.from('\nendobj\n'),
      ]),
    );
  }
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`));
  add(Buffer.from(`trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function streamOf(dict: string, data: Uint8Array): Buffer {
  const opening = Buffer.from(`<<${dict} /Length ${data.length}>>\nstream\n`, 'latin1');
  return Buffer.concat([opening, data, Buffer.from('\nendstream')]);
}

const flate = (dict: string, data: Uint8Array): Buffer => streamOf(`${dict} /Filter /FlateDecode`, deflateSync(data));

const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`;

/** One page with this content; more objects from 5 on. */
const withContent = (content: Uint8Array, more: readonly (string | Uint8Array)[] = [], resources = ''): Buffer =>
  pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(`/Contents 4 0 R/Resources<<${resources}>>`), content, ...more]);

const withForm = (fields: readonly (string | Uint8Array)[]): Buffer =>
  pdfOf(['<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>', PAGES, page(''), ...fields]);

/** Objects that each hold the next one. */
const chain = (from: number, depth: number, link: (next: number) => string, last: string): string[] =>
  Array.from({ length: depth }, (_, index) => (index === depth - 1 ? last : link(from + index + 1)));

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB);

/** By name: the file, and the budgets of which one is named; with none it may also be read. */
export const BOMBS: Readonly<Record<string, { readonly make: () => Buffer; readonly budgets: readonly string[] }>> = {
  'one stream of 120 MB': {
    make: () => withContent(flate('', zeros(120))),
    budgets: ['stream'],
  },
  '200 streams of 20 MB on one page': {
    make: () => {
      const content = flate('', zeros(20));
      const refs = Array.from({ length: 200 }, (_, index) => `${index + 4} 0 R`).join(' ');
      return pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        PAGES,
        page(`/Contents[${refs}]`),
        ...Array.from({ length: 200 }, () => content),
      ]);
    },
    budgets: ['stream'],
  },
  'ten filters in a row': {
    make: () => {
      let data: Uint8Array = zeros(100);
      for (let round = 0; round < 9; round += 1) data = deflateSync(data);
      return withContent(streamOf(`/Filter[${'/FlateDecode '.repeat(9)}]`, data));
    },
    budgets: ['stream'],
  },
  'runs of one byte': {
    make: () => withContent(streamOf('/Filter/RunLengthDecode', Buffer.alloc(MB, Buffer.from([129, 32])))),
    budgets: ['stream'],
  },
  'ASCII85 of zeros in runs': {
    make: () =>
      withContent(streamOf('/Filter[/ASCII85Decode/RunLengthDecode]', Buffer.from(`${'JcGcN'.repeat(400_000)}~>`))),
    budgets: ['stream', 'damaged', ''],
  },
  'LZW of one letter': {
    make: () => withContent(streamOf('/Filter/LZWDecode', Buffer.alloc(4 * MB, 0x80))),
    budgets: ['stream', ''],
  },
  'a predictor of huge rows': {
    make: () =>
      withContent(flate('/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>', zeros(1))),
    budgets: ['', 'damaged'],
  },
  'packed objects of 100 MB': {
    make: () => {
      const body = Buffer.concat([Buffer.from('5 0 '), Buffer.alloc(100 * MB, '[')]);
      return pdfOf(
        ['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(''), flate('/Type/ObjStm/N 1/First 4', body)],
        '/Prev 9',
      );
    },
    budgets: ['stream'],
  },
  'millions of small objects': {
    make: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(''), `[${'<<>>'.repeat(5 * MB)}]`]),
    budgets: ['objects'],
  },
  'a million packed objects': {
    make: () => {
      const count = 1_000_000;
      const head = Array.from({ length: count }, (_, index) => `${index + 10} ${index * 5}`).join(' ');
      const body = Buffer.from(`${head} ${'<<>> '.repeat(count)}`);
      return pdfOf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          PAGES,
          page(''),
          flate(`/Type/ObjStm/N ${count}/First ${head.length + 1}`, body),
        ],
        '/Prev 9',
      );
    },
    budgets: ['stream'],
  },
  'a table with entries of a billion bytes': {
    make: () => {
      const file = pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        PAGES,
        page(''),
        flate('/Type/XRef/W[1000000000 1000000000 1]/Index[0 1000000000]/Size 1000000000/Root 1 0 R', zeros(1)),
      ]).toString('latin1');
      const at = file.indexOf('4 0 obj');
      return Buffer.from(`${file.slice(0, file.indexOf('xref\n0'))}startxref\n${at}\n%%EOF\n`, 'latin1');
    },
    budgets: ['damaged', ''],
  },
  'a tree of pages 20,000 deep': {
    make: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        ...chain(2, 20_000, (next) => `<</Type/Pages/Kids[${next} 0 R]/Count 1>>`, page('')),
      ]),
    budgets: ['depth'],
  },
  'a tree of fields 20,000 deep': {
    make: () => withForm(chain(4, 20_000, (next) => `<</T(a)/Kids[${next} 0 R]>>`, '<</T(a)/FT/Tx/V(x)>>')),
    budgets: ['depth'],
  },
  'tags 20,000 deep': {
    make: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>>>',
        PAGES,
        page(''),
        '<</Type/StructTreeRoot/K 5 0 R>>',
        ...chain(5, 20_000, (next) => `<</S/Div/K ${next} 0 R>>`, '<</S/P>>'),
      ]),
    budgets: ['depth'],
  },
  'bookmarks 20,000 deep': {
    make: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>',
        PAGES,
        page(''),
        ...chain(4, 20_000, (next) => `<</Title(a)/First ${next} 0 R>>`, '<</Title(a)>>'),
      ]),
    budgets: ['depth'],
  },
  'names with 300,000 kids': {
    make: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Names<</Dests 4 0 R>>>>',
        PAGES,
        page(''),
        `<</Kids[${'5 0 R '.repeat(300_000)}]>>`,
        '<</Names[]>>',
      ]),
    budgets: [''],
  },
  'lists in lists in lists': {
    make: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(''), '['.repeat(MB)]),
    budgets: ['depth'],
  },
  'a value of 2 MB': {
    make: () => withForm([`<</T(F01.x)/FT/Tx/V(${'a'.repeat(2 * MB)})>>`]),
    budgets: ['text', ''],
  },
  'a title of 2 MB': {
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(''), `<</Title<FEFF${'0061'.repeat(MB)}>>>`], '/Info 4 0 R'),
    budgets: ['text'],
  },
  'a long title that may be': {
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, page(''), `<</Title(${'a'.repeat(600_000)})>>`], '/Info 4 0 R'),
    budgets: [''],
  },
  'a million marks': {
    make: () => withContent(flate('', Buffer.from('/P BMC EMC '.repeat(MB)))),
    budgets: ['marks'],
  },
  'states that are never given back': {
    make: () => withContent(flate('', Buffer.from('q '.repeat(4 * MB)))),
    budgets: ['marks'],
  },
  'operands without an operator': {
    make: () => withContent(flate('', Buffer.from('1 '.repeat(4 * MB)))),
    budgets: ['marks'],
  },
  'ten million letters at once': {
    make: () => withContent(flate('', Buffer.from(`BT (${'a'.repeat(10 * MB)}) Tj ET`))),
    budgets: ['marks'],
  },
  'a name of 30 MB': {
    make: () => withContent(flate('', Buffer.from(`/${'a'.repeat(30 * MB)} Do`))),
    budgets: [''],
  },
  'letters for all codes there are': {
    make: () => {
      const range = '<0000> <FFFF> <0041>\n';
      const wide = Array.from({ length: 200 }, (_, index) =>
        range.replace('<0000> <FFFF>', `<${hex(index)}0000> <${hex(index)}FFFF>`),
      );
      const map = Buffer.from(
        `1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange ${wide.join('')} endbfrange`,
      );
      return withContent(
        flate('', Buffer.from('BT /F 12 Tf (a) Tj ET')),
        ['<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 6 0 R>>', flate('', map)],
        '/Font<</F 5 0 R>>',
      );
    },
    budgets: ['marks', ''],
  },
  'forms that paint ten forms that paint ten forms': {
    make: () => {
      const forms = Array.from({ length: 12 }, (_, index) => {
        const next = `/Resources<</XObject<</X ${index + 6} 0 R>>>>`;
        return flate(
          `/Type/XObject/Subtype/Form/BBox[0 0 1 1]${index < 11 ? next : ''}`,
          Buffer.from('/X Do '.repeat(10)),
        );
      });
      return withContent(flate('', Buffer.from('/X Do')), forms, '/XObject<</X 5 0 R>>');
    },
    budgets: ['time', 'memory', 'file', 'marks', ''],
  },
};

const hex = (value: number): string => value.toString(16).padStart(2, '0');
