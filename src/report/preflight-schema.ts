/** The shape of out/print/preflight.json, key by key; docs/preflight.schema.json is made from it. */
import { z } from 'zod';

const millimetres = () => z.number().describe('In millimetres.');
const percent = () => z.number().min(0).max(100);
const page = () => z.int().min(1);
const xMm = () => millimetres().describe("From the trim's left edge, in millimetres.");
const yMm = () => millimetres().describe("From the trim's top edge, in millimetres.");

const source = z
  .strictObject({
    file: z.string().describe('Source file, from the folder of the project.'),
    line: z.int().min(1),
    heading: z.string().optional().describe('The heading it stands under.'),
  })
  .describe('Where in the sources it comes from; absent where that is not known.');

const image = z.strictObject({
  page: page(),
  xMm: xMm(),
  yMm: yMm(),
  widthMm: millimetres(),
  heightMm: millimetres(),
  ppi: z.number().describe('Pixels per inch of paper, in the direction that has fewer.'),
  inks: z.string().describe('cmyk or grey: black alone.'),
});

const spots = z
  .array(z.strictObject({ ink: z.string(), percent: percent() }))
  .describe('The same of each spot ink; absent in a file without.');

const coverage = z
  .strictObject({
    page: page(),
    cyan: percent(),
    magenta: percent(),
    yellow: percent(),
    black: percent(),
    spots: spots.optional(),
  })
  .describe(
    'Part of the trimmed page that each ink covers, in per cent: half a page in half strength is 25. Drawn from the finished file at 60 dpi; within half a per cent of what Ghostscript measures.',
  );

const rule = z.strictObject({
  rule: z.string().describe('Name of the rule, as in docs/rules.md.'),
  result: z
    .enum(['passed', 'failed', 'noted', 'not-checked'])
    .describe('noted: it found only what is no error. not-checked: it says nothing about this file.'),
  findings: z.int().min(0),
});

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().describe('In the language of the book.'),
  page: page().optional().describe('Absent for what is about the file, or about several pages.'),
  xMm: xMm().optional(),
  yMm: yMm().optional(),
  source: source.optional(),
});

const file = z.strictObject({
  file: z.string().describe('Name of the PDF, next to this file.'),
  part: z.enum(['interior', 'cover']),
  title: z.string(),
  sha256: z.string().describe('Of the PDF as it was made.'),
  bytes: z.int(),
  standard: z.string().describe('What the file says it is: PDF/X-4. No certified validator was run.'),
  pdfVersion: z.string(),
  condition: z.string().describe('Printing condition of the output intent, such as FOGRA39.'),
  trim: z.strictObject({ widthMm: millimetres(), heightMm: millimetres() }).describe('The page after cutting.'),
  bleedMm: millimetres().describe('Bleed on every side, in millimetres.'),
  pages: page(),
  fonts: z.array(z.strictObject({ name: z.string(), type: z.string(), embedded: z.boolean() })),
  leastPpi: z.number().nullable().describe('Of all images; null where there are none.'),
  images: z.array(image),
  heaviestPercent: z
    .number()
    .describe('The most ink on one place, all inks together. What lies under something see-through is not counted.'),
  spots: z
    .array(
      z.strictObject({
        ink: z.string().describe('Name of the plate.'),
        page: page().describe('The first one that it is on.'),
      }),
    )
    .optional()
    .describe(
      'Spot inks, each with a plate of its own besides those of the four inks; absent where there are none. In the file four inks stand in for each, for who prints without it.',
    ),
  coverage: z.array(coverage).describe('One per page.'),
  rules: z.array(rule),
  findings: z.array(finding),
});

export const preflightSchema = z.strictObject({
  version: z.literal(1).describe('Of this shape.'),
  tool: z.string().describe('Name and version of the program.'),
  book: z.strictObject({ title: z.string(), version: z.string(), date: z.string() }),
  spine: z
    .strictObject({
      spineMm: millimetres().describe('Width that the cover was made for, in millimetres.'),
      computedMm: millimetres().describe('Width that pages and paper make, in millimetres.'),
      given: z.boolean().describe("Whether spineMm is the printer's own figure (cover.spineMm)."),
      pages: page().describe('Of the book inside.'),
      paperMicron: z.number().describe('Thickness of a leaf.'),
      coverMicron: z.number().describe('Thickness of the cover board.'),
    })
    .nullable()
    .describe('Of a book with a cover. The next build compares its own with this one.'),
  notChecked: z
    .array(z.enum(['certified-pdfx-validator', 'ink-under-transparency', 'trapping']))
    .describe('What no rule of ours looks at; a printer may.'),
  files: z.array(file),
});

export type Preflight = z.infer<typeof preflightSchema>;

/** JSON schema, draft 2020-12. */
export function preflightJsonSchema(): object {
  return {
    ...z.toJSONSchema(preflightSchema),
    title: 'preflight.json',
    description: 'What was found in the files for the printer. The same book gives the same bytes.',
  };
}
