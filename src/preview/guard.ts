/** Says who may ask: only pages that this preview served itself, on this computer, by an address that nobody can guess. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A part of every address. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export interface Guard {
  /** Path behind the token, with its query; undefined for a request that gets nothing. */
  pathOf(request: IncomingMessage): URL | undefined;
  /** Set by the first page: what pages of the book ask for has no token in its address. */
  readonly cookie: string;
}

/** Folders that pages of the book ask for by addresses of their own. */
const BOOK_PATH = /^\/(?:book|fonts|styles|templates)\//;
const LONGEST_URL = 2048;
/** What a book asks for, or a page of ours; never another site, nor another port of this computer. */
const FROM_HERE = new Set(['same-origin', undefined]);

export function openGuard(token: string, port: number): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const cookieName = `werkboek-${port}`;
  const isOrigin = (origin: string): boolean => [...hosts].some((host) => origin === `http://${host}`);
  return {
    cookie: `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    pathOf({ method, url = '', headers }) {
      const { host, origin } = headers;
      const site = headers['sec-fetch-site'];
      if (!host || !hosts.has(host) || url.length > LONGEST_URL) return undefined;
      if (origin !== undefined && !isOrigin(origin)) return undefined;
      if (method !== 'GET' && method !== 'POST') return undefined;
      // Whoever changes something says where it comes from.
      if (method === 'POST' && (origin === undefined || !isJson(headers['content-type']))) return undefined;
      const path = plainPath(url, host);
      if (!path) return undefined;
      if (BOOK_PATH.test(path.pathname)) {
        const isOurs =
          method === 'GET' && site === 'same-origin' && isEqual(cookieIn(headers.cookie, cookieName), token);
        return isOurs ? path : undefined;
      }
      const [, first = '', ...rest] = path.pathname.split('/');
      if (!isEqual(first, token)) return undefined;
      const behind = `/${rest.join('/')}`;
      // A person may come from anywhere, but only to the first page.
      if (behind !== '/' && !FROM_HERE.has(one(site))) return undefined;
      path.pathname = behind;
      return BOOK_PATH.test(behind) ? undefined : path;
    },
  };
}

/** As it was written: what had to be cleaned up first was meant to lead elsewhere. */
function plainPath(url: string, host: string): URL | undefined {
  const [written = ''] = url.split(/[?#]/);
  const isPlain = written.startsWith('/') && !written.startsWith('//') && !/\\|%(?:2e|2f|5c|00)/i.test(written);
  const whole = `http://${host}${url}`;
  if (!isPlain || !URL.canParse(whole)) return undefined;
  const parsed = new URL(whole);
  return parsed.pathname === written ? parsed : undefined;
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join() : value);

const isJson = (type = ''): boolean => /^application\/json\b/i.test(type);

function cookieIn(header = '', name: string): string {
  const found = header.split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

function isEqual(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
