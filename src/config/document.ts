/** Writes docs/config.md from the schema: every key of book.yaml with its meaning and its default. */

import { ROLE_MEANING } from './default-colours.js';
import { bookJsonSchema, type JsonSchema } from './json-schema.js';
import type { EditionNames } from './schema.js';

export function configMarkdown(editions: EditionNames): string {
  return `# Keys of book.yaml

Made from \`src/config/schema.ts\` by \`tests/config/generated.test.ts\` (with \`UPDATE=1\`); do not edit.
An unknown key is an error. A book has either \`parts\` or \`chapters\`, never both. Paths count from the folder of book.yaml.
\`[]\` stands for each item of a list, \`<name>\` for a name of your own.

| Key | Meaning | Default |
| --- | --- | --- |
${rows(bookJsonSchema(editions), '').join('\n')}

## Colours

Colours stand only in \`palette\`, and the styles know them by what they are for. Each has a default; a book names those that it wants otherwise,
and any other colour of its own for its drawings and stylesheets, as \`var(--colour-<name>)\`.

| Name | For |
| --- | --- |
${Object.entries(ROLE_MEANING)
  .map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
  .join('\n')}

A part with colour \`a\` has \`a-dark\` (or just \`a\`) for text and full pages, \`a-mid\` and \`a-light\` for patterns, and \`a-tint\` as a ground.
What is not given is a tint of the first. In a book without parts each colour that it names itself has these shades. Text keeps 7 : 1 on its ground, or \`config/contrast\` says where not.
`;
}

function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const path = `${prefix}${key}`;
    const value = defaultOf(child, schema.required?.includes(key) ?? false);
    const twin = sameKeys(schema, child);
    const text = twin ? `${meaning(child)} Each has the keys of \`${prefix}${twin}\`.` : meaning(child);
    return [`| \`${path}\` | ${text} | ${value} |`, ...(twin ? [] : inner(child, path))];
  });
}

/** The key beside a group of groups whose keys are those of each of them, to the last word. */
function sameKeys(beside: JsonSchema, { additionalProperties }: JsonSchema): string | undefined {
  const keys = additionalProperties && JSON.stringify(additionalProperties.properties);
  const [twin] =
    Object.entries(beside.properties ?? {}).find(([, { properties }]) => keys && JSON.stringify(properties) === keys) ??
    [];
  return twin;
}

function inner(schema: JsonSchema, path: string): string[] {
  if (schema.items && 'properties' in schema.items) return rows(schema.items, `${path}[].`);
  if (schema.additionalProperties) return rows(schema.additionalProperties, `${path}.<name>.`);
  return rows(schema, `${path}.`);
}

function meaning(schema: JsonSchema): string {
  const items = schema.items && 'enum' in schema.items ? schema.items : undefined;
  const options = (schema.enum ?? (items as JsonSchema | undefined)?.enum ?? []).map((option) => `\`${option}\``);
  const text = (schema.description ?? '').replaceAll('|', '\\|');
  return options.length > 0 ? `${text} One of: ${options.join(', ')}.` : text;
}

function defaultOf(schema: JsonSchema, required: boolean): string {
  if (required) return 'required';
  if (schema.default === undefined) return '–';
  if (typeof schema.default === 'string') return `\`${schema.default}\``;
  // The default of a group is the defaults of its keys, which have rows of their own.
  if (schema.type === 'object') return '–';
  return `\`${JSON.stringify(schema.default)}\``;
}
