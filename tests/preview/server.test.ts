/** The server of a preview gives nothing to anybody but the page it served itself. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import { isFailure } from '../../src/index.js';
import { sendJson } from '../../src/preview/answers.js';
import { type Served, serve } from '../../src/preview/server.js';

interface Got {
  /** Undefined when the line was cut. */
  readonly status: number | undefined;
  readonly body: string;
}

describe('the server of a preview', () => {
  let served: Served;
  let token: string;
  const troubles: unknown[] = [];
  before(async () => {
    served = await serve({
      port: 0,
      answer: async ({ pathname }, _, response) =>
        pathname === '/gone' ? false : sendJson(response, { secret: pathname }),
      onTrouble: (problem) => troubles.push(problem),
    });
    token = new URL(served.address).pathname.split('/')[1] ?? '';
  });
  after(() => served.close());

  const host = (): string => `127.0.0.1:${served.port}`;
  const origin = (): string => `http://${host()}`;
  const get = (
    path: string,
    headers: Record<string, string | string[]> = {},
    method = 'GET',
    body = '',
  ): Promise<Got> =>
    new Promise((resolve) => {
      const asked = request({
        host: '127.0.0.1',
        port: served.port,
        path,
        method,
        headers: { Host: host(), ...headers },
      });
      asked.on('error', () => resolve({ status: undefined, body: '' }));
      asked.on('response', (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, body: text }));
        response.on('error', () => resolve({ status: undefined, body: text }));
      });
      asked.end(body);
    });
  const raw = (text: string): Promise<Got> =>
    new Promise((resolve) => {
      const socket = net.connect(served.port, '127.0.0.1', () => socket.write(text));
      let body = '';
      socket.setTimeout(3000, () => socket.destroy());
      socket.on('data', (part) => {
        body += part;
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(body)?.[1]) || undefined, body }));
    });

  it('answers its own page', async () => {
    assert.deepEqual(await get(`/${token}/table.json`), { status: 200, body: '{"secret":"/table.json"}' });
    const posted = await get(
      `/${token}/look`,
      { Origin: origin(), 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      'POST',
      '{}',
    );
    assert.equal(posted.status, 200);
    assert.equal((await get(`/${token}/`, { 'Sec-Fetch-Site': 'cross-site' })).status, 200, 'a link in a mail');
    const cookie = `werkboek-${served.port}=${token}`;
    const ofBook = await get('/book/figures/a.svg', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' });
    assert.equal(ofBook.body, '{"secret":"/book/figures/a.svg"}');
  });

  it('listens on this computer only', async () => {
    assert.match(served.address, /^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('gives nothing to 40 others', async () => {
    const json = { 'Content-Type': 'application/json' };
    const cookie = `werkboek-${served.port}=${token}`;
    const own = `/${token}/table.json`;
    const hostile: readonly (() => Promise<Got>)[] = [
      // by another name: DNS that was turned to this computer
      () => get(own, { Host: 'evil.example' }),
      () => get(own, { Host: `evil.example:${served.port}` }),
      () => get(own, { Host: `127.0.0.1.evil.example:${served.port}` }),
      () => get(own, { Host: '127.0.0.1' }),
      () => get(own, { Host: `127.0.0.1:${served.port + 1}` }),
      () => get(own, { Host: `0.0.0.0:${served.port}` }),
      () => get(own, { Host: `127.1:${served.port}` }),
      () => raw(`GET ${own} HTTP/1.1\r\nHost:\r\n\r\n`),
      // from another page
      () => get(own, { Origin: 'https://evil.example' }),
      () => get(own, { Origin: 'null' }),
      () => get(own, { Origin: `https://${host()}` }),
      () => get(own, { Origin: `http://localhost:${served.port + 1}` }),
      () => get(own, { 'Sec-Fetch-Site': 'cross-site' }),
      () => get(own, { 'Sec-Fetch-Site': 'same-site' }),
      () => get('/book/figures/a.svg', { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' }),
      () => get('/book/figures/a.svg', { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' }),
      () => get('/book/figures/a.svg', { Cookie: cookie }),
      // without the token, or with another
      () => get('/'),
      () => get('/table.json'),
      () => get('//table.json'),
      () => get(`/${token.slice(0, -1)}/table.json`),
      () => get(`/${token}x/table.json`),
      () => get(`/${'A'.repeat(token.length)}/table.json`),
      () => get(`/${token.toLowerCase()}/../table.json`),
      () => get('/book/figures/a.svg', { 'Sec-Fetch-Site': 'same-origin' }),
      () => get('/book/a.svg', { Cookie: `werkboek-${served.port}=x`, 'Sec-Fetch-Site': 'same-origin' }),
      // out of the book
      () => get('/book/../../etc/passwd', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
      () => get('/book/%2e%2e/%2e%2e/etc/passwd', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
      () => get('/book/..%2f..%2fetc/passwd', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
      () => get('/book/..\\..\\etc\\passwd', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
      () => get('/book/a%00.svg', { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
      () => get(`/${token}/app/../../package.json`),
      () => get(`/${token}/book/book.yaml`),
      () => get(`/${token}/${'a'.repeat(4000)}`),
      // other ways of asking
      () => get(own, {}, 'PUT'),
      () => get(own, {}, 'DELETE'),
      () => get(own, {}, 'OPTIONS'),
      () => get(`/${token}/look`, json, 'POST', '{}'),
      () => get(`/${token}/look`, { Origin: origin(), 'Content-Type': 'text/plain' }, 'POST', '{}'),
      () => get(`/${token}/look`, { Origin: 'https://evil.example', ...json }, 'POST', '{}'),
      () => get(own, { Cookie: 'x'.repeat(20_000) }),
      () =>
        raw(
          `GET ${own} HTTP/1.1\r\nHost: ${host()}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
        ),
      () => raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host()}\r\n\r\n`),
      () => raw(`GET http://evil.example/ HTTP/1.1\r\nHost: ${host()}\r\n\r\n`),
      () => raw('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'),
      () => raw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
    ];
    assert.ok(hostile.length >= 40);
    for (const [index, ask] of hostile.entries()) {
      const { status, body } = await ask();
      assert.ok(status === undefined || status >= 400, `${index}: ${ask} got ${status}`);
      assert.doesNotMatch(body, /secret/, `${index}: ${ask}`);
    }
    assert.equal((await get(own)).status, 200, 'and works still');
    assert.deepEqual(troubles, []);
  });

  it('says when the port is taken, and finds another where none was asked for', async () => {
    await assert.rejects(
      serve({ port: served.port, answer: async () => false, onTrouble: () => undefined }),
      (problem) =>
        isFailure(problem) &&
        problem.exitCode === 2 &&
        problem.diagnostics.some(({ rule, data }) => rule === 'preview/port-taken' && data.reason === 'taken'),
    );
    const options = { answer: async () => false, onTrouble: () => undefined };
    const two = await Promise.all([serve(options), serve(options)]);
    assert.notEqual(two[0].port, two[1].port);
    await Promise.all(two.map((each) => each.close()));
  });
});
