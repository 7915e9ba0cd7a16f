/** The request matrix: what is not plainly our own page's request gets no answer but a refusal. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Headers, type RawHttp, startRawHttp, statusOf } from './fixtures/raw-http.ts';

let http: RawHttp;

beforeAll(async () => {
  http = await startRawHttp();
});
afterAll(() => http.server.close());

type Case = [name: string, status: number, bytes: () => string];
const own = () => `127.0.0.1:${http.server.port}`;
const withHeaders = (headers: Headers) => () => http.request({ headers });
const withLine =
  (line: string, headers: Headers = {}) =>
  () =>
    http.request({ line, headers });
const withUpload = (headers: Headers) =>
  withLine('POST /projects/upload HTTP/1.1', {
    'Content-Type': 'application/octet-stream',
    ...headers,
  });
const withPage =
  (line: string, headers: Headers = {}) =>
  () =>
    http.pageRequest(line, headers);
const big = 'x'.repeat(11 * 1024 * 1024);

const REFUSED: Case[] = [
  ['no cookie', 401, withHeaders({ Cookie: null })],
  [
    'a bad cookie',
    401,
    () => http.request({ headers: { Cookie: `__kg_${http.server.port}=guess` } }),
  ],
  [
    'an empty cookie',
    401,
    () => http.request({ headers: { Cookie: `__kg_${http.server.port}=` } }),
  ],
  [
    'the cookie of another port',
    401,
    () => http.request({ headers: { Cookie: http.cookie.replace('_kg_', '_kg_9') } }),
  ],
  [
    'the key for a cookie',
    401,
    () => http.request({ headers: { Cookie: `__kg_${http.server.port}=${http.keys.lasting}` } }),
  ],
  [
    'the key as a bearer',
    401,
    () => http.request({ headers: { Cookie: null, Authorization: `Bearer ${http.keys.lasting}` } }),
  ],
  [
    'the key in the query',
    404,
    () => http.request({ line: `POST /rpc/call?key=${http.keys.lasting} HTTP/1.1` }),
  ],
  [
    'a bad key',
    401,
    () => http.request({ line: 'POST /session HTTP/1.1', body: '{"key":"guess"}' }),
  ],
  ['no key', 401, () => http.request({ line: 'POST /session HTTP/1.1', body: '{}' })],
  [
    'a key that is no text',
    401,
    () => http.request({ line: 'POST /session HTTP/1.1', body: '{"key":["a"]}' }),
  ],
  [
    'a feed without cookie',
    401,
    () => http.request({ line: 'POST /rpc/feed HTTP/1.1', headers: { Cookie: null } }),
  ],
  [
    'a late answer without cookie',
    401,
    () => http.request({ line: 'POST /rpc/answer HTTP/1.1', headers: { Cookie: null } }),
  ],
  [
    'the end of a call without cookie',
    401,
    () => http.request({ line: 'POST /rpc/cancel HTTP/1.1', headers: { Cookie: null } }),
  ],
  ['a foreign Host', 421, withHeaders({ Host: 'evil.example' })],
  [
    'Host localhost',
    421,
    () => http.request({ headers: { Host: `localhost:${http.server.port}` } }),
  ],
  ['Host of another port', 421, withHeaders({ Host: '127.0.0.1:1' })],
  ['Host without port', 421, withHeaders({ Host: '127.0.0.1' })],
  ['no Host', 421, withHeaders({ Host: null })],
  ['an empty Host', 421, withHeaders({ Host: '' })],
  ['two equal Hosts', 421, () => http.request({ headers: { Host: [own(), own()] } })],
  ['two Hosts', 421, () => http.request({ headers: { Host: [own(), 'evil.example'] } })],
  [
    'Host in upper case',
    421,
    () => http.request({ headers: { Host: `LOCALHOST:${http.server.port}` } }),
  ],
  [
    'Host with a trailing dot',
    421,
    () => http.request({ headers: { Host: `127.0.0.1.:${http.server.port}` } }),
  ],
  ['Host as IPv6', 421, () => http.request({ headers: { Host: `[::1]:${http.server.port}` } })],
  [
    'Host as mapped IPv6',
    421,
    () => http.request({ headers: { Host: `[::ffff:127.0.0.1]:${http.server.port}` } }),
  ],
  [
    'Host as a number',
    421,
    () => http.request({ headers: { Host: `2130706433:${http.server.port}` } }),
  ],
  [
    'Host in octal',
    421,
    () => http.request({ headers: { Host: `0177.0.0.1:${http.server.port}` } }),
  ],
  [
    'Host in short form',
    421,
    () => http.request({ headers: { Host: `127.1:${http.server.port}` } }),
  ],
  [
    'Host with a user',
    421,
    () => http.request({ headers: { Host: `a@127.0.0.1:${http.server.port}` } }),
  ],
  ['an absolute target', 400, () => http.pageRequest(`GET http://${own()}/ HTTP/1.1`)],
  ['an absolute foreign target', 400, withPage('GET http://evil.example/ HTTP/1.1')],
  ['a target with two slashes', 400, withPage('GET //evil.example/ HTTP/1.1')],
  ['a target of an asterisk', 400, withPage('GET * HTTP/1.1')],
  ['an encoded slash', 400, withPage('GET /..%2f..%2fetc/passwd HTTP/1.1')],
  ['an encoded backslash', 400, withPage('GET /..%5Cetc HTTP/1.1')],
  ['a backslash', 400, withPage('GET /..\\etc HTTP/1.1')],
  ['an encoded NUL', 400, withPage('GET /index.html%00.js HTTP/1.1')],
  ['a target of 3,000 characters', 400, withPage(`GET /${'a'.repeat(3_000)} HTTP/1.1`)],
  ['dots in the path', 403, withPage('GET /../../etc/passwd HTTP/1.1')],
  [
    'dots in the path from our page',
    404,
    withPage('GET /../etc/passwd HTTP/1.1', { 'Sec-Fetch-Site': 'same-origin' }),
  ],
  [
    'a property of every object',
    404,
    withPage('GET /__proto__ HTTP/1.1', { 'Sec-Fetch-Site': null }),
  ],
  [
    'the manifest itself',
    404,
    withPage('GET /asset-manifest.json HTTP/1.1', { 'Sec-Fetch-Site': null }),
  ],
  [
    'the page under an encoded name',
    404,
    withPage('GET /index%2Ehtml HTTP/1.1', { 'Sec-Fetch-Site': null }),
  ],
  ['a call by GET', 404, withPage('GET /rpc/call HTTP/1.1', { 'Sec-Fetch-Site': null })],
  ['a foreign Origin', 403, withHeaders({ Origin: 'http://evil.example' })],
  ['Origin null', 403, withHeaders({ Origin: 'null' })],
  ['no Origin on POST', 403, withHeaders({ Origin: null })],
  ['Origin of another port', 403, withHeaders({ Origin: 'http://127.0.0.1:1' })],
  [
    'Origin localhost',
    403,
    () => http.request({ headers: { Origin: `http://localhost:${http.server.port}` } }),
  ],
  ['Origin by https', 403, () => http.request({ headers: { Origin: `https://${own()}` } })],
  ['Origin with a path', 403, () => http.request({ headers: { Origin: `http://${own()}/` } })],
  [
    'two Origins',
    403,
    () => http.request({ headers: { Origin: [`http://${own()}`, 'http://evil.example'] } }),
  ],
  ['a foreign Origin on GET', 403, withPage('GET / HTTP/1.1', { Origin: 'http://evil.example' })],
  ['a call from another site', 403, withHeaders({ 'Sec-Fetch-Site': 'cross-site' })],
  ['a call from the same site', 403, withHeaders({ 'Sec-Fetch-Site': 'same-site' })],
  ['a call typed by hand', 403, withHeaders({ 'Sec-Fetch-Site': 'none' })],
  [
    'the page for another site',
    403,
    withPage('GET / HTTP/1.1', { 'Sec-Fetch-Site': 'cross-site' }),
  ],
  ['a file typed by hand', 403, withPage('GET /index.html HTTP/1.1')],
  ['OPTIONS', 405, withLine('OPTIONS /rpc/call HTTP/1.1')],
  ['PUT', 405, withLine('PUT /rpc/call HTTP/1.1')],
  ['DELETE', 405, withLine('DELETE /rpc/call HTTP/1.1')],
  ['PATCH', 405, withLine('PATCH /rpc/call HTTP/1.1')],
  ['TRACE', 405, withLine('TRACE / HTTP/1.1')],
  ['PROPFIND', 405, withLine('PROPFIND / HTTP/1.1')],
  ['a form', 415, withHeaders({ 'Content-Type': 'application/x-www-form-urlencoded' })],
  ['plain text', 415, withHeaders({ 'Content-Type': 'text/plain' })],
  ['a multipart form', 415, withHeaders({ 'Content-Type': 'multipart/form-data; boundary=x' })],
  ['no content type', 415, withHeaders({ 'Content-Type': null })],
  [
    'JSON in another charset',
    415,
    withHeaders({ 'Content-Type': 'application/json; charset=utf-16' }),
  ],
  ['two content types', 415, withHeaders({ 'Content-Type': ['application/json', 'text/plain'] })],
  ['no X-KG', 403, withHeaders({ 'X-KG': null })],
  ['another X-KG', 403, withHeaders({ 'X-KG': '2' })],
  ['a body of 11 MB', 413, () => http.request({ body: big })],
  [
    'a body of 11 MB in chunks',
    413,
    () =>
      http.request({
        headers: { 'Content-Length': null, 'Transfer-Encoding': 'chunked' },
        body: `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`,
      }),
  ],
  ['a body that is not JSON', 400, () => http.request({ body: '{' })],
  ['a body that is no call', 400, () => http.request({ body: '{"kind":"cancel","id":1}' })],
  ['a call without id', 400, () => http.request({ body: '{"kind":"call","method":"getProject"}' })],
  ['a list for a call', 400, () => http.request({ body: '[]' })],
  ['null for a call', 400, () => http.request({ body: 'null' })],
  ['projects by GET', 404, withPage('GET /projects HTTP/1.1', { 'Sec-Fetch-Site': null })],
  ['projects without X-KG', 403, withLine('POST /projects HTTP/1.1', { 'X-KG': null })],
  ['projects without a cookie', 401, withLine('POST /projects HTTP/1.1', { Cookie: null })],
  ['projects for another site', 403, withLine('POST /projects HTTP/1.1', { Origin: 'null' })],
  ['an unknown request about projects', 400, withLine('POST /projects HTTP/1.1')],
  ['a file as JSON', 415, withLine('POST /projects/upload HTTP/1.1')],
  ['a file as a form', 415, withUpload({ 'Content-Type': 'multipart/form-data; boundary=x' })],
  ['a file without a name', 400, withUpload({})],
  ['a file with a broken name', 400, withUpload({ 'X-KG-Name': '%zz' })],
  ['a file without X-KG', 403, withUpload({ 'X-KG': null, 'X-KG-Name': 'a' })],
  ['a file without a cookie', 401, withUpload({ Cookie: null, 'X-KG-Name': 'a' })],
  ['a file from elsewhere', 403, withUpload({ Origin: 'http://evil.example', 'X-KG-Name': 'a' })],
  ['a call as a file', 415, withHeaders({ 'Content-Type': 'application/octet-stream' })],
  ['an unknown project', 404, withHeaders({ 'X-KG-Project': 'none' })],
  ['two projects', 404, withHeaders({ 'X-KG-Project': ['alone', 'alone'] })],
  ['a body on GET', 400, () => `${http.pageRequest('GET / HTTP/1.1', { 'Content-Length': '1' })}x`],
  ['headers of 9 KB', 431, () => http.request({ headers: { 'X-Long': 'x'.repeat(9 * 1024) } })],
  ['HTTP/1.0', 400, withPage('GET / HTTP/1.0')],
  ['HTTP/0.9', 400, () => 'GET /\r\n\r\n'],
  ['HTTP/2 without TLS', 400, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['both lengths', 400, () => http.request({ headers: { 'Transfer-Encoding': 'chunked' } })],
  [
    'an upgrade to WebSocket',
    400,
    withPage('GET / HTTP/1.1', {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    }),
  ],
  ['an upgrade of a call', 400, withHeaders({ Connection: 'Upgrade', Upgrade: 'websocket' })],
  ['an upgrade to h2c', 400, withPage('GET / HTTP/1.1', { Connection: 'Upgrade', Upgrade: 'h2c' })],
];

describe('the request matrix', () => {
  it.each(REFUSED)(
    'refuses %s with %i',
    async (_name, status, bytes) => {
      const answer = await http.send(bytes());
      expect(statusOf(answer)).toBe(status);
      expect(answer).not.toMatch(/access-control-/i);
      expect(answer).not.toContain('HTTP/1.1 200');
    },
    10_000,
  );

  it('does not open a tunnel', async () => {
    const answer = await http.send(http.request({ line: `CONNECT ${own()} HTTP/1.1` }));
    expect(answer).not.toContain(' 200');
  });

  it('judges each of several requests on one connection', async () => {
    const first = http.pageRequest('GET / HTTP/1.1', { Connection: 'keep-alive' });
    const second = http.request({ headers: { Host: 'evil.example' } });
    const statuses = (await http.send(first + second)).match(/HTTP\/1\.1 \d{3}/g);
    expect(statuses).toEqual(['HTTP/1.1 200', 'HTTP/1.1 421']);
  });

  it('lists more than sixty cases', () => {
    expect(REFUSED.length).toBeGreaterThan(60);
  });
});
