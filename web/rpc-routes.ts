/** The service over HTTP: one request a call, one endless answer for changes and states. */
import type { ServerResponse } from 'node:http';
import type { Client } from '../graph-data/rpc/client.ts';
import type { CallOptions, MethodName } from '../graph-data/rpc/contract.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { toLine } from '../graph-data/rpc/json-lines.ts';
import type { CallMessage, ServerMessage } from '../graph-data/rpc/wire.ts';

const LINES = { 'Content-Type': 'application/x-ndjson; charset=utf-8' };
/** A page that reads no more of its feed than this is taken to be gone. */
const MAX_UNREAD = 4 * 1024 * 1024;

/** Runs one call; its progress, then its answer or failure, go out as lines. */
export async function answerCall(
  client: Client,
  call: CallMessage,
  response: ServerResponse,
): Promise<void> {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  response.writeHead(200, LINES);
  const { id } = call;
  const onProgress = (progress: unknown) => {
    // Each progress replaces the one before: a page that reads slowly gets fewer of them.
    if (!response.writableNeedDrain) write(response, { kind: 'progress', id, progress });
  };
  const options = call.progress
    ? { signal: controller.signal, onProgress }
    : { signal: controller.signal };
  const line = await runToLine(client, call, options);
  // The last line and the end go out as one, so that a page has both at once.
  if (!response.destroyed) response.end(line);
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

/** Sends the state of the service and every change until the page goes. */
export function answerFeed(client: Client, response: ServerResponse): void {
  response.writeHead(200, LINES);
  response.flushHeaders();
  const send = (message: ServerMessage) => {
    if (response.writableLength > MAX_UNREAD) response.destroy();
    else write(response, message);
  };
  const stops = [
    client.onStatus((status) => send({ kind: 'status', status })),
    client.onChange((change) => send({ kind: 'change', change })),
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
