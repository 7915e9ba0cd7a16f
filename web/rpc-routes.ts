/** The service over HTTP: one request a call, one endless answer for changes, states and what took long. */
import type { ServerResponse } from 'node:http';
import type { Client } from '../graph-data/rpc/client.ts';
import type { CallOptions, MethodName } from '../graph-data/rpc/contract.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import type { LaterMessage } from '../graph-data/rpc/http-wire.ts';
import { toLine } from '../graph-data/rpc/json-lines.ts';
import type { CallMessage, ServerMessage } from '../graph-data/rpc/wire.ts';
import type { Feed } from './feeds.ts';

const LINES = { 'Content-Type': 'application/x-ndjson; charset=utf-8' };

/** A call of a page: whom to ask, and where it is answered when it takes long. */
export type RoutedCall = {
  client: Client;
  call: CallMessage;
  /** The feed of its page, as far as there is one by now. */
  feed: () => Feed | null;
  /** Milliseconds for which the call may hold a connection of its own. */
  patience: number;
};

/** Runs one call; its progress, then its answer or failure, go out as lines: of this response, or later of the feed. */
export async function answerCall(
  { client, call, feed, patience }: RoutedCall,
  response: ServerResponse,
): Promise<void> {
  const controller = new AbortController();
  const gone = () => controller.abort();
  response.on('close', gone);
  response.writeHead(200, LINES);
  const { id } = call;
  let kept: Feed | null = null;
  const onProgress = (progress: unknown) => {
    if (kept !== null) kept.sendProgress(id, progress);
    // Each progress replaces the one before: a page that reads slowly gets fewer of them.
    else if (!response.writableNeedDrain) write(response, { kind: 'progress', id, progress });
  };
  const { signal } = controller;
  const done = runToLine(client, call, call.progress ? { signal, onProgress } : { signal });
  const soon = await lineWithin(patience, done);
  if (soon === null && !signal.aborted) kept = feed();
  if (kept === null) {
    const line = soon ?? (await done);
    // The last line and the end go out as one, so that a page has both at once.
    if (!response.destroyed) response.end(line);
    return;
  }
  response.off('close', gone);
  kept.keep(id, controller, done);
  response.end(toLine({ kind: 'later', id } satisfies LaterMessage));
}

function lineWithin(patience: number, done: Promise<string>): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience, null);
    void done.then((line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
}

/** How a call ends; a failure is an end like any other, also of an answer that JSON cannot hold. */
async function runToLine(
  client: Client,
  { id, method, input }: CallMessage,
  options: CallOptions<MethodName>,
): Promise<string> {
  try {
    const output = await client.call(method, input, options);
    return toLine({ kind: 'answer', id, output } satisfies ServerMessage);
  } catch (error) {
    const { code, message } = asServiceError(error);
    return toLine({ kind: 'failure', id, failure: { code, message } } satisfies ServerMessage);
  }
}

/** Sends the line that a call ended with some time ago. */
export function answerLater(line: string, response: ServerResponse): void {
  response.writeHead(200, LINES).end(line);
}

/** Begins the response that is a feed. */
export function beginFeed(response: ServerResponse): void {
  response.writeHead(200, LINES);
  response.flushHeaders();
}

/** Sends the state of the service and every change until the page goes. */
export function answerFeed(client: Client, feed: Feed, response: ServerResponse): void {
  const stops = [
    client.onStatus((status) => feed.send({ kind: 'status', status })),
    client.onChange((change) => feed.send({ kind: 'change', change })),
  ];
  response.on('close', () => {
    for (const stop of stops) stop();
  });
}

function write(response: ServerResponse, message: ServerMessage): void {
  if (!response.destroyed) response.write(toLine(message));
}

function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  return new ServiceError(
    'INTERNAL',
    'The answer could not be sent because of an error in Edgewise.',
  );
}
