/** Tells every page that is open what happened, by Server-Sent Events. */
import type { ServerResponse } from 'node:http';
import type { TableEvent } from './protocol.js';

export interface Listeners {
  add(response: ServerResponse): void;
  tell(event: TableEvent): void;
  close(): void;
}

/** A page that went without a word is noticed by then. */
const PULSE_MS = 15_000;

export function openListeners(): Listeners {
  const open = new Set<ServerResponse>();
  const pulse = setInterval(() => {
    for (const each of open) each.write(':\n\n');
  }, PULSE_MS).unref();
  return {
    add(response) {
      open.add(response);
      response.on('close', () => open.delete(response));
      // The browser asks again so soon when the line breaks.
      response.write('retry: 500\n\n');
    },
    tell(event) {
      for (const each of open) each.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close() {
      clearInterval(pulse);
      for (const each of open) each.end();
    },
  };
}
