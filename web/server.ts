/** The loopback server: the built page, the exchange of keys, and the service. Serves nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  NAME_HEADER,
  PROJECT_HEADER,
  PROJECT_PATHS,
  type ProjectsRequest,
  projectsRequestSchema,
} from '../graph-data/model/projects.ts';
import type { Client } from '../graph-data/rpc/client.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { pageCallOf, pageOf, RPC_PATHS } from '../graph-data/rpc/http-wire.ts';
import { readClientMessage } from '../graph-data/rpc/wire.ts';
import { findAsset } from './asset-manifest.ts';
import type { Assets } from './assets.ts';
import { readBody } from './body.ts';
import { readCookie, setCookie } from './cookies.ts';
import { createFeeds } from './feeds.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Keys } from './keys.ts';
import { judgeRequest, type Refusal, refuse } from './request-policy.ts';
import { answerCall, answerFeed, answerLater, beginFeed } from './rpc-routes.ts';

export const SESSION_PATH = '/session';
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
/** Everything that can be posted to. */
const ROUTES: readonly string[] = [
  SESSION_PATH,
  ...Object.values(RPC_PATHS),
  ...Object.values(PROJECT_PATHS),
];

/** Resources one program may hold. Sockets: six for each browser profile, and room for a few profiles. */
const MAX_CONNECTIONS = 128;
const MAX_HEADER_BYTES = 8 * 1024;
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;
/** Milliseconds after which a call gives its connection back: a person notices no difference. */
const PATIENCE = 250;

export type ServerOptions = {
  assets: Assets;
  keys: Keys;
  projects: ServedProjects;
  /** Milliseconds for which a call may hold a connection; for tests. */
  patience?: number;
};

/** What pages can be served of projects. */
export type ServedProjects = {
  /** The project that a page names; null: the one the host was started with. Null if there is none such. */
  find(handle: string | null): ServedProject | null;
  /** Answers a request about project files. @throws ServiceError */
  ask(request: ProjectsRequest, from: ServedProject): Promise<unknown>;
  /** Takes in a project file. @throws ServiceError */
  upload(name: string, body: AsyncIterable<Uint8Array>, from: ServedProject): Promise<unknown>;
};

/** A project as its pages need it. */
export type ServedProject = {
  handle: string;
  client(): Client;
  /** Counts a page in; call what is returned when it has gone. */
  enter(): () => void;
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
  readonly #feeds = createFeeds();

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
    if (!ROUTES.includes(target)) {
      return this.#refuse(response, refuse(404, 'There is nothing here.'));
    }
    if (target === SESSION_PATH) {
      const body = await this.#readBody(request, response);
      return body === undefined ? undefined : this.#exchange(body.value, response);
    }
    if (!this.#options.keys.admits(readCookie(this.port, request.headers.cookie))) {
      const text = 'This page has no key: open the whole address that Edgewise printed.';
      return this.#refuse(response, refuse(401, text));
    }
    const project = this.#projectOf(request);
    if (project === null) {
      const text = 'This project is no longer open here; open it again.';
      return this.#refuse(response, refuse(404, text));
    }
    if (target === PROJECT_PATHS.upload) return this.#upload(project, request, response);
    const body = await this.#readBody(request, response);
    if (body === undefined) return;
    if (target === PROJECT_PATHS.ask) await this.#ask(project, body.value, response);
    else await this.#rpc(project, target, body.value, response);
  }

  async #rpc(
    project: ServedProject,
    target: string,
    body: unknown,
    response: ServerResponse,
  ): Promise<void> {
    if (target === RPC_PATHS.feed) this.#feed(project, body, response);
    else if (target === RPC_PATHS.answer) this.#later(body, response);
    else if (target === RPC_PATHS.cancel) this.#cancel(body, response);
    else await this.#call(project, body, response);
  }

  #projectOf(request: IncomingMessage): ServedProject | null {
    const [handle = null, more] = request.headersDistinct[PROJECT_HEADER.toLowerCase()] ?? [];
    return more === undefined ? this.#options.projects.find(handle) : null;
  }

  /** The body, or undefined after it was refused. */
  async #readBody(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<{ value: unknown } | undefined> {
    const body = await readBody(request);
    if (body.kind === 'json') return body;
    const refusal =
      body.kind === 'too-large'
        ? refuse(413, 'A request may hold at most 10 MB.')
        : refuse(400, 'This is not JSON.');
    this.#refuse(response, refusal);
    return undefined;
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

  #feed(project: ServedProject, body: unknown, response: ServerResponse): void {
    response.on('close', project.enter());
    beginFeed(response);
    answerFeed(project.client(), this.#feeds.open(pageOf(body), response), response);
  }

  async #call(project: ServedProject, body: unknown, response: ServerResponse): Promise<void> {
    const call = readClientMessage(body);
    if (call?.kind !== 'call') {
      return this.#refuse(response, refuse(400, 'This is not a call.'));
    }
    const page = pageOf(body);
    const { patience = PATIENCE } = this.#options;
    const feed = () => this.#feeds.find(page);
    await answerCall({ client: project.client(), call, feed, patience }, response);
  }

  #later(body: unknown, response: ServerResponse): void {
    const asked = pageCallOf(body);
    const line = asked === null ? null : this.#feeds.find(asked.page)?.take(asked.id);
    if (line) answerLater(line, response);
    else this.#refuse(response, refuse(404, 'There is no such answer.'));
  }

  #cancel(body: unknown, response: ServerResponse): void {
    const asked = pageCallOf(body);
    if (asked !== null) this.#feeds.find(asked.page)?.cancel(asked.id);
    response.writeHead(204).end();
  }

  async #ask(project: ServedProject, body: unknown, response: ServerResponse): Promise<void> {
    const request = projectsRequestSchema.safeParse(body);
    if (!request.success) {
      return this.#refuse(response, refuse(400, 'This is no request about projects.'));
    }
    await this.#answer(response, () => this.#options.projects.ask(request.data, project));
  }

  async #upload(
    project: ServedProject,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const name = decodeName(request.headers[NAME_HEADER.toLowerCase()]);
    if (name === null) return this.#refuse(response, refuse(400, 'The file has no name.'));
    await this.#answer(response, () => this.#options.projects.upload(name, request, project));
  }

  async #answer(response: ServerResponse, work: () => Promise<unknown>): Promise<void> {
    try {
      const text = JSON.stringify(await work());
      response.writeHead(200, JSON_TYPE).end(text);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      response.writeHead(409, { ...JSON_TYPE, Connection: 'close' });
      response.end(JSON.stringify({ code: error.code, message: error.message }));
    }
  }

  #refuse(response: ServerResponse, { status, message }: Refusal): void {
    const code = status === 401 ? 'DISCONNECTED' : 'INVALID_INPUT';
    // Whoever was refused may still be sending: the connection is not used again.
    const headers = { ...JSON_TYPE, Connection: 'close' };
    response.writeHead(status, headers).end(JSON.stringify({ code, message }));
  }
}

/** The name of an uploaded file; null where there is none, or none that can be read. */
function decodeName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '' || header.length > 2_000) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}
