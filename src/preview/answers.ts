/** What goes over the line: each answer with the headers that keep it where it is. */
import type { ServerResponse } from 'node:http';
import { toJson } from '../visible.js';

/** The tool's own page: its scripts and styles, pages of the book in frames, and no other place. */
const SHELL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A page of the book: no script at all. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'";

const COMMON = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

type Headers = Readonly<Record<string, string>>;

function send(response: ServerResponse, type: string, body: string | Uint8Array, headers: Headers): true {
  response.writeHead(200, { ...COMMON, 'Content-Type': type, ...headers });
  response.end(body);
  return true;
}

export function sendShell(response: ServerResponse, html: string, cookie: string): true {
  return send(response, 'text/html; charset=utf-8', html, {
    'Content-Security-Policy': SHELL_POLICY,
    'Set-Cookie': cookie,
  });
}

export function sendPage(response: ServerResponse, html: string): true {
  return send(response, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': PAGE_POLICY });
}

export function sendJson(response: ServerResponse, value: unknown): true {
  return send(response, 'application/json; charset=utf-8', toJson(value), { 'Content-Security-Policy': BARE_POLICY });
}

/** @param seconds for how long it may be kept: typefaces never change while a program runs */
export function sendFile(response: ServerResponse, type: string, body: Uint8Array, seconds = 0): true {
  const kept: Headers = seconds > 0 ? { 'Cache-Control': `private, max-age=${seconds}` } : {};
  return send(response, type, body, { 'Content-Security-Policy': BARE_POLICY, ...kept });
}

export function startEvents(response: ServerResponse): void {
  response.writeHead(200, { ...COMMON, 'Content-Type': 'text/event-stream', 'Content-Security-Policy': BARE_POLICY });
}

/** Says nothing, not even why. */
export function refuse(response: ServerResponse, status = 404): void {
  response.writeHead(status, { ...COMMON, 'Content-Length': '0', Connection: 'close' });
  response.end();
}
