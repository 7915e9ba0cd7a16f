/** The feeds of pages, and the calls whose answers they will tell of. */
import type { ServerResponse } from 'node:http';
import type { ReadyMessage } from '../graph-data/rpc/http-wire.ts';
import { toLine } from '../graph-data/rpc/json-lines.ts';
import type { ServerMessage } from '../graph-data/rpc/wire.ts';

/** A page that reads no more of its feed than this is taken to be gone. */
const MAX_UNREAD = 4 * 1024 * 1024;

/** The feed of one page. */
export type Feed = {
  send(message: ServerMessage | ReadyMessage): void;
  /** Sends what the next one replaces, unless the page is behind with reading. */
  sendProgress(id: number, progress: unknown): void;
  /** Keeps a call that goes on. @param done its last line */
  keep(id: number, calling: AbortController, done: Promise<string>): void;
  /** The last line of a call that is over, once; null where there is none. */
  take(id: number): string | null;
  /** Ends a call, whatever has become of it. */
  cancel(id: number): void;
};

/** The feeds of a host, by the names that pages gave them. */
export type Feeds = {
  open(page: string | null, response: ServerResponse): Feed;
  find(page: string | null): Feed | null;
};

export function createFeeds(): Feeds {
  const feeds = new Map<string, Feed>();
  return {
    open(page, response) {
      const feed = createFeed(response);
      if (page === null) return feed;
      feeds.set(page, feed);
      response.on('close', () => {
        if (feeds.get(page) === feed) feeds.delete(page);
      });
      return feed;
    },
    find: (page) => (page === null ? null : (feeds.get(page) ?? null)),
  };
}

function createFeed(response: ServerResponse): Feed {
  const calls = new Map<number, AbortController>();
  const lines = new Map<number, string>();
  const send = (message: ServerMessage | ReadyMessage) => {
    if (response.writableLength > MAX_UNREAD) response.destroy();
    else if (!response.destroyed) response.write(toLine(message));
  };
  response.on('close', () => {
    for (const calling of calls.values()) calling.abort();
    calls.clear();
    lines.clear();
  });
  return {
    send,
    sendProgress(id, progress) {
      if (!response.writableNeedDrain) send({ kind: 'progress', id, progress });
    },
    keep(id, calling, done) {
      calls.set(id, calling);
      void done.then((line) => {
        // Whoever cancelled it does not wait for it.
        if (!calls.delete(id)) return;
        lines.set(id, line);
        send({ kind: 'ready', id });
      });
    },
    take(id) {
      const line = lines.get(id) ?? null;
      lines.delete(id);
      return line;
    },
    cancel(id) {
      const calling = calls.get(id);
      calls.delete(id);
      lines.delete(id);
      calling?.abort();
    },
  };
}
