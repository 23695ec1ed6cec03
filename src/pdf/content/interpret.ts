/**
 * Interprets content streams: operations change the state, and listeners hear what is shown and painted (ISO 32000-1 7.8.2).
 * The only one that does: whoever wants to know something of a page, or put something else into it, listens.
 */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import type { FontShelf } from '../fonts/font.js';
import { dictAt } from '../syntax/objects.js';
import { readOperations } from '../syntax/operations.js';
import { streamBytes } from '../syntax/stream.js';
import { type Box, boxOf, concat, IDENTITY, intersect, type Matrix, matrixOf, transformBox } from './geometry.js';
import { type GraphicsState, initialState } from './graphics.js';
import type { Listener } from './listener.js';
import { OPERATORS, WITHOUT_PATHS } from './operators.js';
import { pageContent } from './page-content.js';
import { type Company, makeCompany, NO_OPERATION, namesIn, type Walker } from './walker.js';

export interface Reading {
  readonly listeners: readonly Listener[];
  /** Without, fonts are not read: of text is only heard that there is some. */
  readonly fonts?: FontShelf;
  /** What is seen of it; without, everything. */
  readonly edge?: Box;
  /** Whether forms are heard too, where they are painted; without, they are. */
  readonly entersForms?: boolean;
  /** Whether paths are followed, which clip what is painted after them; without, they are. */
  readonly followsPaths?: boolean;
  /** Unpacks a stream; what is usual throws for one that is damaged. */
  readonly bytesOf?: (stream: PDFRawStream) => Uint8Array;
}

/** Forms in forms in forms: deeper than this nobody draws on purpose, and each may paint the next one twice. */
const MAX_DEPTH = 12;
const NOTHING = new Uint8Array();

/** @throws for a stream that is damaged, unless `bytesOf` bears it */
export function interpretPage(page: PDFDict, reading: Reading): void {
  interpret(pageContent(page, reading.bytesOf), dictAt(page, 'Resources'), reading);
}

export function interpret(bytes: Uint8Array, resources: PDFDict | undefined, reading: Reading): void {
  const { listeners, fonts, edge, entersForms = true, followsPaths = true, bytesOf = streamBytes } = reading;
  const operators = followsPaths ? OPERATORS : WITHOUT_PATHS;
  const company = makeCompany({ listeners, fonts, operators, entersForms, bytesOf });
  read(company, { bytes, resources, base: IDENTITY, state: initialState(IDENTITY, edge), depth: 0 });
}

interface Place {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly base: Matrix;
  readonly state: GraphicsState;
  readonly depth: number;
  readonly stream?: PDFRawStream;
  readonly ref?: Walker['ref'];
}

function read(company: Company, place: Place): void {
  const walker = startWalker(company, place);
  for (const each of company.listeners) each.begin?.(walker);
  const { operators } = company;
  const heedful = company.listeners.filter(({ operation }) => operation);
  readOperations(place.bytes, (operation) => {
    walker.operation = operation;
    operators.get(operation.code)?.(walker, operation);
    for (const each of heedful) each.operation?.(walker);
  });
  for (const each of company.listeners) each.end?.(walker);
}

function startWalker(company: Company, { bytes, resources, base, state, depth, stream, ref }: Place): Walker {
  const { resource, fontAt } = namesIn(resources, company.fonts);
  const walker: Walker = {
    company,
    bytes,
    resources,
    stream,
    ref,
    depth,
    base,
    operation: NO_OPERATION,
    state,
    saved: [],
    path: undefined,
    textMatrix: IDENTITY.slice(),
    lineX: 0,
    lineY: 0,
    resource,
    fontAt,
    readForm(form, formRef) {
      const matrix = concat(matrixOf(form.dict), walker.state.matrix);
      const box = boxOf(form.dict);
      // A form has its own matrix and is cut at its box (8.10.1).
      const clip = box ? intersect(walker.state.clip, transformBox(box, matrix)) : walker.state.clip;
      enter(form, formRef, { ...walker.state, matrix, clip });
    },
    readCell(cell) {
      // Placed where the stream begins, not where the state is (8.7.3.1).
      enter(cell, undefined, initialState(concat(matrixOf(cell.dict), base)));
    },
  };
  const enter = (inner: PDFRawStream, innerRef: Walker['ref'], innerState: GraphicsState): void => {
    const isDeep = depth >= MAX_DEPTH;
    read(company, {
      bytes: isDeep ? NOTHING : company.bytesOf(inner),
      resources: dictAt(inner.dict, 'Resources') ?? resources,
      base: innerState.matrix,
      state: innerState,
      depth: depth + 1,
      stream: inner,
      ref: innerRef,
    });
  };
  return walker;
}
