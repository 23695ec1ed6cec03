/** Firefox's own PDF reader, in a real browser: fills in a format as its viewer does, and paints it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../src/paginate/browser.js';
import { findBrowser } from '../../../src/paginate/find-browser.js';
import type { Painted } from './painted.js';

export interface PdfJs {
  /** @param values by the whole name of a field: a text, the state that is on, or '' */
  fill(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array>;
  paint(bytes: Uint8Array): Promise<Painted[]>;
  close(): Promise<void>;
}

const BUILD = '../../../node_modules/pdfjs-dist/legacy/build/';
const script = (name: string) => readFile(fileURLToPath(new URL(BUILD + name, import.meta.url)), 'utf8');

export async function openPdfJs(): Promise<PdfJs> {
  const running = await launchBrowser(await findBrowser());
  const page = await running.browser.newPage();
  await page.goto('about:blank');
  // With the worker's code in the page there is no worker to fetch.
  for (const name of ['pdf.worker.mjs', 'pdf.mjs']) {
    await page.addScriptTag({ type: 'module', content: await script(name) });
  }
  await page.waitForFunction('globalThis.pdfjsLib && globalThis.pdfjsWorker');
  const call = <Result>(body: string, bytes: Uint8Array, argument: unknown): Promise<Result> =>
    run<Result>(page, body, Buffer.from(bytes).toString('base64'), argument);
  return {
    fill: async (bytes, values) => Buffer.from(await call<string>(FILL, bytes, values), 'base64'),
    async paint(bytes) {
      const pages = await call<{ width: number; height: number; gray: string }[]>(PAINT, bytes, null);
      return pages.map(({ gray, ...size }) => ({ ...size, gray: Buffer.from(gray, 'base64') }));
    },
    close: () => running.close(),
  };
}

const run = <Result>(page: Page, body: string, data: string, argument: unknown): Promise<Result> =>
  page.evaluate(`(async (data, argument) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const base64 = (all) => { let text = ''; for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192)); return btoa(text); };
    const file = await pdfjsLib.getDocument({ data: bytes, isEvalSupported: false }).promise;
    ${body}
  })(${JSON.stringify(data)}, ${JSON.stringify(argument)})`) as Promise<Result>;

/** The names of states come as bytes. */
const FILL = `
  const bytesOf = (text) => String.fromCharCode(...new TextEncoder().encode(text));
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    for (const { id, fieldName, fieldType, radioButton, checkBox, buttonValue } of await page.getAnnotations()) {
      if (!(fieldName in argument)) continue;
      const value = argument[fieldName];
      if (fieldType !== 'Btn') file.annotationStorage.setValue(id, { value });
      else if (checkBox) file.annotationStorage.setValue(id, { value: value !== '' });
      else file.annotationStorage.setValue(id, { value: buttonValue === bytesOf(value) || buttonValue === value });
    }
  }
  return base64(await file.saveDocument());`;

const PAINT = `
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
    const canvasContext = canvas.getContext('2d');
    await page.render({ canvasContext, viewport, annotationMode: pdfjsLib.AnnotationMode.ENABLE }).promise;
    const { width, height, data } = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
    pages.push({ width, height, gray: base64(Uint8Array.from({ length: width * height }, (_, at) => data[4 * at + 1])) });
  }
  return pages;`;
