/**
 * What a page and its host tell each other over HTTP beside the messages of every port. A browser allows six
 * connections to a host for all its windows: so a call that takes long gives its own back, and is answered when the feed
 * tells that its answer is there.
 */

export const RPC_PATHS = {
  /** One call. Answered in lines: progress, then the end of the call or that it comes later. */
  call: '/rpc/call',
  /** Changes, states, progress of what comes later, and that it has come; never ends. */
  feed: '/rpc/feed',
  /** What has come later. */
  answer: '/rpc/answer',
  /** Ends a call whose answer would come later. */
  cancel: '/rpc/cancel',
} as const;

/** Names the feed of a connection, for the calls that belong to it. */
export type OfPage = { page: string };

/** A call of a page. */
export type PageCall = OfPage & { id: number };

/** The last line of a call that goes on. */
export type LaterMessage = { kind: 'later'; id: number };

/** A line of the feed: the answer of such a call can be fetched. */
export type ReadyMessage = { kind: 'ready'; id: number };

/** Whether a line tells that the answer comes later. */
export function isLater(line: unknown): line is LaterMessage {
  return kindOf(line) === 'later';
}

/** Whether a line tells that an answer has come. */
export function isReady(line: unknown): line is ReadyMessage {
  return kindOf(line) === 'ready';
}

/** The page that a request names; null where it names none. */
export function pageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('page' in body)) return null;
  return typeof body.page === 'string' ? body.page : null;
}

/** The call that a request names; null where it names none. */
export function pageCallOf(body: unknown): PageCall | null {
  const page = pageOf(body);
  if (page === null || typeof body !== 'object' || body === null || !('id' in body)) return null;
  return typeof body.id === 'number' ? { page, id: body.id } : null;
}

function kindOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'kind' in line ? line.kind : null;
}
