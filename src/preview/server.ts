/** Serves the light table on this computer only: who has its address sees the book, and nobody else anything. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { portTaken } from '../rules/preview/port.js';
import { refuse } from './answers.js';
import { type Guard, newToken, openGuard } from './guard.js';

/** Answers what the guard has let in; false where there is no such thing. */
export type Answer = (path: URL, request: IncomingMessage, response: ServerResponse, guard: Guard) => Promise<boolean>;

export interface Served {
  /** With its token. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The one that was asked for; else the usual one, or any that is free. */
  readonly port?: number;
  readonly answer: Answer;
  readonly onTrouble: (problem: unknown) => void;
}

const HERE = '127.0.0.1';
const USUAL_PORT = 4977;
const MOST_HEADERS_BYTES = 8192;
const MOST_CONNECTIONS = 64;
const HEADERS_MS = 5000;

/** @throws Failure `preview/port-taken` */
export async function serve({ port, answer, onTrouble }: ServeOptions): Promise<Served> {
  const token = newToken();
  let guard: Guard | undefined;
  const server = createServer(
    { maxHeaderSize: MOST_HEADERS_BYTES, headersTimeout: HEADERS_MS, requestTimeout: 2 * HEADERS_MS },
    (request, response) => {
      const path = guard?.pathOf(request);
      if (!guard || !path) return refuse(response);
      answer(path, request, response, guard).then(
        (isAnswered) => {
          if (!isAnswered && !response.headersSent) refuse(response);
        },
        (problem: unknown) => {
          if (response.headersSent) response.destroy();
          else refuse(response, 500);
          onTrouble(problem);
        },
      );
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  // No other protocol is spoken here.
  for (const event of ['upgrade', 'connect']) server.on(event, (_, socket) => socket.destroy());
  server.on('clientError', (_, socket) => socket.destroy());
  await listen(server, port);
  // A server that listens has an address with a port.
  const { port: own } = server.address() as AddressInfo;
  guard = openGuard(token, own);
  return {
    address: `http://${HERE}:${own}/${token}/`,
    port: own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, asked: number | undefined): Promise<void> {
  const tried = asked === undefined ? [USUAL_PORT, 0] : [asked];
  for (const [index, port] of tried.entries()) {
    const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, HERE, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!problem) return;
    if (index === tried.length - 1)
      throw new Failure([diagnostic(portTaken, { port, reason: reasonOf(problem) })], EXIT.usage);
  }
}

const reasonOf = ({ code }: NodeJS.ErrnoException) =>
  code === 'EADDRINUSE' ? 'taken' : code === 'EACCES' ? 'denied' : 'other';
