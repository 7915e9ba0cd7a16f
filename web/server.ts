/** The loopback server: the built page, the exchange of keys, and the service. Serves nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../graph-data/rpc/client.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { RPC_PATHS } from '../graph-data/rpc/http-client.ts';
import { readClientMessage } from '../graph-data/rpc/wire.ts';
import { findAsset } from './asset-manifest.ts';
import type { Assets } from './assets.ts';
import { readBody } from './body.ts';
import { readCookie, setCookie } from './cookies.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Keys } from './keys.ts';
import { judgeRequest, type Refusal, refuse } from './request-policy.ts';
import { answerCall, answerFeed } from './rpc-routes.ts';

export const SESSION_PATH = '/session';

/** Resources one program may hold. Sockets: six for each browser profile, and room for a few profiles. */
const MAX_CONNECTIONS = 128;
const MAX_HEADER_BYTES = 8 * 1024;
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;

export type ServerOptions = {
  assets: Assets;
  client: Client;
  keys: Keys;
  /** Told whenever the number of open pages changes. */
  onPages?: (pages: number) => void;
};

export type LoopbackServer = { port: number; close(): Promise<void> };

/**
 * Listens on 127.0.0.1.
 * @param port 0 for any that is free
 * @throws ServiceError CONFLICT if the port cannot be had
 */
export async function startServer(options: ServerOptions, port: number): Promise<LoopbackServer> {
  const limits = {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: HEADERS_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionsCheckingInterval: 2_000,
    // Node would answer a missing Host itself, without our headers.
    requireHostHeader: false,
  };
  const server = createServer(limits);
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = new Host(options, (server.address() as AddressInfo).port);
  server.on('request', (request, response) => void host.answer(request, response));
  return { port: host.port, close: () => closeServer(server) };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  const reasons: Partial<Record<string, string>> = {
    EADDRINUSE: 'is in use by another program',
    EACCES: 'may not be used by this account',
  };
  const reason = reasons[error.code ?? ''];
  if (reason === undefined) return error;
  const text = `Port ${port} ${reason}; give another, or leave it out to have a free one chosen.`;
  return new ServiceError('CONFLICT', text, { cause: error });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

class Host {
  readonly port: number;
  readonly #options: ServerOptions;
  #pages = 0;

  constructor(options: ServerOptions, port: number) {
    this.#options = options;
    this.port = port;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const target = request.url ?? '';
    const { httpVersion, method = '', headersDistinct: headers } = request;
    const refusal = judgeRequest({ httpVersion, method, target, headers }, this.port);
    try {
      if (refusal !== null) this.#refuse(response, refusal);
      else if (method === 'POST') await this.#post(target, request, response);
      else this.#sendAsset(target, method, response);
    } catch {
      // The client broke off while it was sending or being answered.
      response.destroy();
    }
  }

  #sendAsset(target: string, method: string, response: ServerResponse): void {
    const { manifest, contents } = this.#options.assets;
    const asset = findAsset(manifest, target);
    const bytes = asset === null ? undefined : contents.get(asset.file);
    if (asset === null || bytes === undefined) {
      this.#refuse(response, refuse(404, 'There is nothing here.'));
      return;
    }
    response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  async #post(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = target === SESSION_PATH || Object.values<string>(RPC_PATHS).includes(target);
    if (!known) return this.#refuse(response, refuse(404, 'There is nothing here.'));
    const cookie = readCookie(this.port, request.headers.cookie);
    if (target !== SESSION_PATH && !this.#options.keys.admits(cookie)) {
      const text = 'This page has no key: open the whole address that Edgewise printed.';
      return this.#refuse(response, refuse(401, text));
    }
    const body = await readBody(request);
    if (body.kind === 'too-large') {
      return this.#refuse(response, refuse(413, 'A request may hold at most 10 MB.'));
    }
    if (body.kind === 'not-json') return this.#refuse(response, refuse(400, 'This is not JSON.'));
    if (target === SESSION_PATH) this.#exchange(body.value, response);
    else if (target === RPC_PATHS.feed) this.#feed(response);
    else await this.#call(body.value, response);
  }

  #exchange(body: unknown, response: ServerResponse): void {
    const key = typeof body === 'object' && body !== null && 'key' in body ? body.key : undefined;
    const cookie = typeof key === 'string' ? this.#options.keys.exchange(key) : null;
    if (cookie === null) {
      const text = 'This key is not valid: open the address that Edgewise printed last.';
      this.#refuse(response, refuse(401, text));
      return;
    }
    response.writeHead(204, { 'Set-Cookie': setCookie(this.port, cookie) }).end();
  }

  #feed(response: ServerResponse): void {
    const count = (by: number) => {
      this.#pages += by;
      this.#options.onPages?.(this.#pages);
    };
    count(1);
    response.on('close', () => count(-1));
    answerFeed(this.#options.client, response);
  }

  async #call(body: unknown, response: ServerResponse): Promise<void> {
    const message = readClientMessage(body);
    if (message?.kind === 'call') await answerCall(this.#options.client, message, response);
    else this.#refuse(response, refuse(400, 'This is not a call.'));
  }

  #refuse(response: ServerResponse, { status, message }: Refusal): void {
    const code = status === 401 ? 'DISCONNECTED' : 'INVALID_INPUT';
    // Whoever was refused may still be sending: the connection is not used again.
    const headers = { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' };
    response.writeHead(status, headers).end(JSON.stringify({ code, message }));
  }
}
