/** Writes docs/styling.md: what a book's own styles and templates can use, read from the styles and templates themselves. */
import { ROLE_MEANING } from '../../src/config/default-colours.js';
import { classesIn } from '../../src/content/css.js';
import { PAGE_NAMES } from '../../src/content/page-rules.js';
import { TEMPLATES } from '../../src/content/template-slots.js';
import { filesIn, textOf } from '../imports.js';

const HEAD = `# Styling a book

Made from \`styles/\` and \`templates/\` by \`tests/docs/styling.test.ts\` (with \`UPDATE=1\`); do not edit.

A book's own stylesheets stand under \`styles\` in book.yaml, as paths from its folder, and are read after ours. Addresses in them count
from the file that holds them. What is open, unknown or set nowhere in them is told of with its line: see \`content/style\`,
\`content/style-name\` and \`content/machine-font\` in [rules.md](rules.md).

Of two rules for one thing the heavier wins, and only of equal ones the last: ours often begin with \`main\`. Where a rule of yours does nothing,
begin it with \`main\` too (\`main .pull-quote\`), and \`--html\` (below) shows in the browser's own tools which rule won. Without a class before it, a
rule for \`h2\` is for the sheets of formats as well: \`.text h2\` is for chapters.

They are about paper. What stands in \`@media all\` reaches the site and the e-book too, what stands in \`@media screen\` these alone; there
addresses of other files are left out. Use colours by name: a site has them in light and in dark.

\`werkboek build digital --html\` writes each section as HTML into \`out/digital/html/\`, with your stylesheets linked: change one, and load
the page again. \`werkboek eject chapter\` copies a template into the book.

## Pages

\`@page\` without a name is about the pages of the book. For another kind of page, name it: ${pageNames()}. Any other name is one of your
own, for the CSS property \`page\`. Sizes and margins are better given in \`page\` of book.yaml: what hangs on them follows.

The body of a section has classes: \`book\`, \`cover\`, \`sheet-portrait\` or \`sheet-landscape\`; \`chapter\`, \`part\` or \`format\`; \`part-a\` and so
on, or \`part-none\`; \`with-drawing\` or \`without-drawing\`; \`numbered\`; \`landscape\`; in large print \`large-print\`; there and in lists \`closer\`, where
a few lines would have a page of their own and a little less white saves it.`;

export function stylingMarkdown(): string {
  return `${[HEAD, variables(), colours(), classes(), slots()].join('\n\n')}\n`;
}

function pageNames(): string {
  const names = [...new Set(Object.values(PAGE_NAMES).flat())].filter((name) => name !== 'book');
  return names.map((name) => `\`@page ${name}\``).join(', ');
}

function variables(): string {
  const rows: string[] = [];
  let about = '';
  for (const line of textOf('styles/tokens.css').split('\n')) {
    const [, comment] = /^ {2}\/\* (.+?) \*\/$/.exec(line) ?? [];
    if (comment) about = comment;
    const [, name, value = '', note = ''] = /^ {2}(--[\w-]+): (.+?);(?: \/\* (.+?) \*\/)?$/.exec(line) ?? [];
    if (!name) continue;
    if (about) rows.push(`| | | *${about}* |`);
    about = '';
    rows.push(`| \`${name}\` | \`${value}\` | ${note} |`);
  }
  return `## Variables

Set one in \`:root\` and all that is measured by it follows. Those of the page come from \`page\` in book.yaml.

| Variable | Default | |
| --- | --- | --- |
${rows.join('\n')}`;
}

function colours(): string {
  const rows = Object.entries(ROLE_MEANING).map(([name, meaning]) => `| \`--colour-${name}\` | ${meaning} |`);
  return `## Colours

Every colour of \`palette\` in book.yaml is \`--colour-\` and its name; these are there in every book. The colours of the part that a page
belongs to are \`--part-dark\`, \`--part-mid\`, \`--part-light\` and \`--part-tint\`.

| Variable | For |
| --- | --- |
${rows.join('\n')}`;
}

function classes(): string {
  const rows = filesIn('styles', '.css')
    .filter((file) => /^styles\/(components|pages)\/|^styles\/base/.test(file))
    .flatMap((file) => {
      const css = textOf(file);
      const names = [...classesIn(css)].sort();
      const about = /^\/\* (.+?) \*\//s.exec(css)?.[1]?.replace(/\s+/g, ' ').replaceAll('|', '\\|') ?? '';
      return names.length > 0 ? [`| ${names.map((name) => `\`.${name}\``).join(' ')} | ${about} |`] : [];
    });
  return `## Classes

A block of markdown has the class of its name: \`:::tip\` is \`.tip\`. A class of your own on a block or a heading, \`{.mijn-klas}\`, stands in
the HTML as it is.

| Classes | What they are about |
| --- | --- |
${rows.join('\n')}`;
}

function slots(): string {
  const templates = Object.entries(TEMPLATES).map(([name, { about, slots: all }]) => {
    const rows = Object.entries(all).map(
      ([slot, { about: said, isNeeded }]) => `| \`${slot}\` | ${said.en}${isNeeded ? ' (has to be there)' : ''} |`,
    );
    return `### ${name}\n\n${about.en} \`werkboek eject ${name}\` copies it.${classesOf(name)}\n\n| Slot | |\n| --- | --- |\n${rows.join('\n')}`;
  });
  return `## Templates and their slots

A file in \`templates/\` beside book.yaml with the name of one of these stands in its place.

${templates.join('\n\n')}`;
}

function classesOf(name: string): string {
  const names = new Set(
    [...textOf(`templates/${name}.html`).matchAll(/class="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' ')),
  );
  return names.size > 0 ? ` Its classes: ${[...names].map((each) => `\`.${each}\``).join(', ')}.` : '';
}
