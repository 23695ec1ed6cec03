/** Makes the JSON schema of book.yaml, with which an editor completes and checks while one types. */
import { z } from 'zod';
import { bookSchema, type EditionNames } from './schema.js';
import { allowText } from './shorthand.js';

/** The part of JSON schema (draft 7) that our schema uses. */
export interface JsonSchema {
  /** Of a group that may be written as a text: both. */
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | false;
  readonly enum?: readonly string[];
  readonly [other: string]: unknown;
}

/** @param editions any name will do where there are none */
export function bookJsonSchema(editions?: EditionNames): JsonSchema {
  // Draft 7, because the YAML extensions of editors support it best.
  const schema = z.toJSONSchema(bookSchema(editions), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => allowText(jsonSchema),
  });
  // zod has the same types with its own index signature; the interface above names what we read from them.
  const { $schema, ...rest } = schema as JsonSchema;
  return {
    $schema,
    title: 'book.yaml',
    description: 'A workbook: what it is called, what is in it and what it looks like.',
    ...rest,
    oneOf: [{ required: ['parts'] }, { required: ['chapters'] }],
  };
}

/** The schema at a path such as ['parts', '0']: an index or a free name leads to the schema of every item. */
export function schemaAt(schema: JsonSchema, path: readonly string[]): JsonSchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const items = isList(schema.items) ? schema.items[Number(key)] : schema.items;
  const next = schema.properties?.[key] ?? items ?? (schema.additionalProperties || undefined);
  return next && schemaAt(next, rest);
}

// Array.isArray does not narrow a readonly array.
const isList = (items: JsonSchema['items']): items is readonly JsonSchema[] => Array.isArray(items);
