/**
 * A connection over HTTP from a page to its host. Each call is one POST whose answer is lines of JSON, progress first;
 * one POST that never ends, the feed, brings changes and states. What takes long is fetched when the feed tells that it
 * is there. Plain `fetch`: no sockets, no polling.
 */

import { type Arrivals, createArrivals } from './arrivals.ts';
import { type Client, createClient } from './client.ts';
import type { GraphClient } from './contract.ts';
import { isLater, isReady, RPC_PATHS } from './http-wire.ts';
import { readLines } from './json-lines.ts';
import { createLimiter } from './limit.ts';
import type { Port } from './port.ts';
import { type CallMessage, type Failure, readClientMessage } from './wire.ts';

export type HttpOptions = {
  /** Posts JSON to a path of the host. */
  post: (path: string, body: unknown, signal: AbortSignal) => Promise<Response>;
  /** Milliseconds to wait before each new attempt; when they are used up the client fails. */
  retries?: readonly number[];
};

/** Requests in flight at once. A browser allows six; nothing is gained by more. */
const MAX_REQUESTS = 16;
const RETRIES = [100, 250, 500, 1_000, 2_000, 3_000, 5_000, 8_000];
const GONE = 'Edgewise is no longer running here. Start it again and open the address it prints.';

/** Connects, and connects again whenever the host comes back. */
export function connectHttp(options: HttpOptions): GraphClient {
  const client = createClient();
  const closing = new AbortController();
  void keepConnected(options, client, closing.signal);
  return {
    ...client,
    close() {
      closing.abort();
      client.close();
    },
  };
}

async function keepConnected(options: HttpOptions, client: Client, closing: AbortSignal) {
  const retries = options.retries ?? RETRIES;
  let failures = 0;
  for (let isFirst = true; !closing.aborted; isFirst = false) {
    const outcome = await runFeed(options, client, closing, isFirst);
    if (outcome === 'refused') return;
    failures = outcome === 'ended' ? 0 : failures + 1;
    const wait = retries[failures];
    if (wait === undefined) {
      client.fail(GONE);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

type FeedOutcome = 'ended' | 'unreachable' | 'refused';

/** Follows one feed to its end. The feed is the connection: while it runs the client has a port. */
async function runFeed(
  options: HttpOptions,
  client: Client,
  closing: AbortSignal,
  isFirst: boolean,
): Promise<FeedOutcome> {
  const end = new AbortController();
  const stop = () => end.abort();
  closing.addEventListener('abort', stop);
  const { page, port, deliver, lose } = createCallPort(options, end);
  // The first calls go out beside the feed, not after it: a page that starts waits one round less.
  if (isFirst) client.attach(port);
  try {
    const response = await options.post(RPC_PATHS.feed, { page }, end.signal);
    if (!response.ok) {
      client.fail((await readFailure(response)).message);
      return 'refused';
    }
    if (!isFirst) client.attach(port);
    await followFeed(response, deliver);
    return 'ended';
  } catch {
    return 'unreachable';
  } finally {
    closing.removeEventListener('abort', stop);
    lose();
  }
}

async function followFeed(response: Response, deliver: (message: unknown) => void): Promise<void> {
  try {
    for await (const message of readLines(response)) deliver(message);
  } catch {
    // A feed that breaks off ends as one that closes: the caller connects again.
  }
}

type CallPort = {
  /** Names the connection to its host. */
  page: string;
  port: Port;
  deliver: (message: unknown) => void;
  lose: () => void;
};

/** The port of one connection: calls go out as requests, feed messages are handed in. */
function createCallPort(options: HttpOptions, end: AbortController): CallPort {
  const calls = new Map<number, AbortController>();
  let onMessage: (message: unknown) => void = () => {};
  let onClose = () => {};
  const arrivals = createArrivals();
  const deliver = (message: unknown) => {
    if (isReady(message)) arrivals.ready(message.id);
    else onMessage(message);
  };
  const page = crypto.randomUUID();
  const inTurn = createLimiter(MAX_REQUESTS);
  const line: Line = { ...options, page, arrivals, deliver, inTurn, end: end.signal };
  const send = (raw: unknown) => {
    const message = readClientMessage(raw);
    if (message?.kind === 'cancel') calls.get(message.id)?.abort();
    if (message?.kind !== 'call') return;
    const controller = new AbortController();
    calls.set(message.id, controller);
    void runCall(line, message, controller.signal).then(() => calls.delete(message.id));
  };
  const abortCalls = () => {
    for (const controller of calls.values()) controller.abort();
  };
  return {
    page,
    port: {
      send,
      onMessage: (listener) => {
        onMessage = listener;
      },
      onClose: (listener) => {
        onClose = listener;
      },
      close: () => {
        abortCalls();
        end.abort();
      },
    },
    deliver,
    lose: () => {
      end.abort();
      abortCalls();
      onClose();
    },
  };
}

/** What the calls of one connection share. */
type Line = Pick<HttpOptions, 'post'> & {
  page: string;
  arrivals: Arrivals;
  deliver: (message: unknown) => void;
  inTurn: ReturnType<typeof createLimiter>;
  /** Aborted when the connection is over, and with it every call. */
  end: AbortSignal;
};

/** One call. Whatever becomes of its requests, the call gets an end. */
async function runCall(line: Line, message: CallMessage, signal: AbortSignal): Promise<void> {
  const { page } = line;
  const { id, progress } = message;
  let later = false;
  const take = (answer: unknown) => {
    if (isLater(answer)) later = true;
    else line.deliver(answer);
  };
  const request = { path: RPC_PATHS.call, id, body: { ...message, page }, inLines: progress };
  try {
    await fetchLines(line, request, take, signal);
    if (later) {
      await line.arrivals.wait(id, signal);
      const answer = { path: RPC_PATHS.answer, id, body: { page, id }, inLines: false };
      await fetchLines(line, answer, take, signal);
      later = false;
    }
  } catch {
    // Broken off: the failure below tells, unless the call has had its end already.
  }
  // Nobody will fetch it: there is no request whose end the host could see.
  if (later) void line.post(RPC_PATHS.cancel, { page, id }, line.end).catch(() => {});
  line.deliver({ kind: 'failure', id, failure: lost() });
}

type LinesRequest = { path: string; id: number; body: unknown; inLines: boolean };

/** Posts in turn with others, and hands on each line that comes; or a failure, where the host refuses. */
function fetchLines(
  { post, inTurn, deliver }: Line,
  { path, id, body, inLines }: LinesRequest,
  take: (line: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  return inTurn(async () => {
    signal.throwIfAborted();
    const response = await post(path, body, signal);
    if (!response.ok) deliver({ kind: 'failure', id, failure: await readFailure(response) });
    // Without progress there is but one line, which is read faster in one piece.
    else if (inLines) for await (const line of readLines(response)) take(line);
    else take(JSON.parse(await response.text()));
  });
}

function lost(): Failure {
  return { code: 'DISCONNECTED', message: 'The connection to Edgewise was lost.' };
}

/** The host's own refusal, which is JSON; anything else is not from the host. */
async function readFailure(response: Response): Promise<Failure> {
  try {
    const body: unknown = await response.json();
    if (isFailure(body)) return body;
  } catch {
    // Not JSON: fall through to the sentence that needs no body.
  }
  return { code: 'DISCONNECTED', message: `Edgewise answered ${response.status}.` };
}

function isFailure(body: unknown): body is Failure {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
