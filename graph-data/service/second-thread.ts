/**
 * More threads of the service, over connections of their own: long reads of a large project run there, so that short
 * ones never wait for them. Each is started when it is first asked and ended when nobody has for a while.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Adjacency } from '../analysis/adjacency.ts';
import { readRevision } from '../db/project.ts';
import { type Client, createClient } from '../rpc/client.ts';
import type { GraphService, MethodName } from '../rpc/contract.ts';
import { portOverMessagePort } from '../rpc/message-port.ts';
import { createAnswers } from './answers.ts';
import type { GraphHost } from './graph-service.ts';
import { type LongReads, OWN_READS, SHARED_READS } from './long-reads.ts';
import type { Project } from './open-project.ts';
import type { GroupReads } from './whole-graph.ts';
import type { RankReads } from './whole-ranks.ts';

/** What the thread is started with. */
export type ThreadTask =
  | { kind: 'serve'; path: string }
  | { kind: 'whole'; path: string; state: string }
  | { kind: 'search'; path: string };

/** What is asked of a thread beside its service: the adjacency of the project as it is now. */
export type AdjacencyRequest = { kind: 'adjacency'; request: number };
/** Null where it could not be read; its arrays are shared memory. */
export type AdjacencyAnswer = { request: number; adjacency: Adjacency | null };

/** What the threads answer. */
export type FarReads = LongReads &
  GroupReads &
  RankReads &
  Pick<GraphService, 'getProject' | 'search'>;

/** Smaller files are read faster than their answers are handed over. */
export const LARGE_BYTES = 32 * 1024 * 1024;

/** A service that takes its long reads elsewhere, and what ends the thread. */
export type SecondThread = GraphHost & { stop(): void };

/** Where things are and from when on. */
export type SecondThreadOptions = {
  /** Where the compiled `second-thread-worker.ts` lies. */
  worker: URL;
  /** The thread that works on whole graphs. */
  whole: Thread;
  /** From which size of the file on. */
  largeBytes?: number;
};

/** Reads that wait for a whole graph to be read: not in the way of any other. */
const WHOLE_READS = ['getGroups', 'getGroup', 'getRanks'] as const;

/** Milliseconds for which a thread is kept: the order of a table is in it, which takes a while to make. */
const KEPT_FOR_A_TABLE = 60_000;
const KEPT_OTHERWISE = 10_000;

/**
 * Milliseconds that a commit waits for statements of other threads to end: they read at length, and an edit is not
 * refused for that.
 */
const PATIENCE_WITH_READERS = 8_000;

/** Sends the long reads of a large project to threads of their own. */
export function withSecondThread(
  project: Project,
  host: GraphHost,
  { worker, whole, largeBytes = LARGE_BYTES }: SecondThreadOptions,
): SecondThread {
  if (!isLarge(project, largeBytes)) return { ...host, stop: () => {} };
  project.writable?.pragma(`busy_timeout = ${PATIENCE_WITH_READERS}`);
  const reads = createThread({
    worker,
    task: { kind: 'serve', path: project.path },
    keep: (method) => (method === 'listRecords' ? KEPT_FOR_A_TABLE : KEPT_OTHERWISE),
    endGivenUp: true,
  });
  const answers = createAnswers(() => readRevision(project.db));
  const service = { ...host.service };
  const route = <M extends MethodName>(method: M, thread: Thread, shared: boolean) => {
    const far = (...args: Parameters<GraphService[M]>) => {
      const ask = (...given: unknown[]): Promise<unknown> => {
        // While readers are led to a copy, the file itself may be locked.
        if (project.isAside()) return Reflect.apply(host.service[method], null, given);
        return thread.call(method, given[0], args[1]);
      };
      // One of those who ask may give up; the others still want the answer.
      return shared
        ? answers(`${method} ${JSON.stringify(args[0])}`, () => ask(args[0]))
        : ask(...args);
    };
    service[method] = far as GraphService[M];
  };
  for (const method of SHARED_READS) route(method, reads, true);
  for (const method of OWN_READS) route(method, reads, false);
  for (const method of WHOLE_READS) route(method, whole, false);
  route('getProject', reads, true);
  const { getProject } = service;
  service.getProject = async (input) => ({
    ...(await getProject(input)),
    readOnly: project.writable === null,
    check: project.check,
  });
  return { ...host, service, stop: () => reads.stop() };
}

/** Whether a file is read by several threads: it is large, and as it lies there. */
export function isLarge({ db, writable }: Project, largeBytes: number): boolean {
  // An old project that cannot be written was brought up to date in memory, where no other connection sees it.
  if (writable === null) return false;
  const pages = Number(db.pragma('page_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true })) >= largeBytes;
}

type Asked = { signal?: AbortSignal; onProgress?: (progress: never) => void };

/** A thread that answers over the contract. */
export type Thread = {
  /** @throws ServiceError as the method does; DISCONNECTED where the thread was ended */
  call(method: MethodName, input: unknown, options?: Asked): Promise<unknown>;
  /** The adjacency of its project as it is now; null where it could not be read, or the thread has ended. */
  adjacency(): Promise<Adjacency | null>;
  stop(): void;
};

export type ThreadOptions = {
  /** Where the compiled `second-thread-worker.ts` lies. */
  worker: URL;
  task: ThreadTask;
  /** Milliseconds for which it waits for the next call after one of this method. */
  keep: (method: MethodName | 'adjacency') => number;
  /**
   * Whether it is ended when whoever waited for it last has given up: SQLite would go on with what nobody wants, in the
   * way of what is asked next.
   */
  endGivenUp?: boolean;
};

/** A thread that is started when it is first asked, and again when it has ended. */
export function createThread({ worker, task, keep, endGivenUp = false }: ThreadOptions): Thread {
  let running: Running | null = null;
  let open = 0;
  let keepUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const get = () => {
    if (running !== null) return running;
    const started = startThread(worker, task, () => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };
  const stop = () => {
    clearTimeout(timer);
    keepUntil = 0;
    const ending = running;
    // Whoever asks while it ends is answered by another.
    running = null;
    void ending?.thread.terminate();
  };
  const ask = async <T>(
    method: MethodName | 'adjacency',
    signal: AbortSignal | undefined,
    work: (thread: Running) => Promise<T>,
  ): Promise<T> => {
    clearTimeout(timer);
    open += 1;
    try {
      return await work(get());
    } finally {
      open -= 1;
      keepUntil = Math.max(keepUntil, performance.now() + keep(method));
      if (open === 0 && endGivenUp && signal?.aborted) stop();
      else if (open === 0) timer = setTimeout(stop, keepUntil - performance.now()).unref();
    }
  };
  return {
    call: (method, input, options) =>
      ask(method, options?.signal, ({ client }) => client.call(method, input, options)),
    adjacency: () => ask('adjacency', undefined, (thread) => thread.adjacency()),
    stop,
  };
}

/** Several threads keep a heap each: what is short-lived is collected early rather than kept three times over. */
const FRUGAL = { maxYoungGenerationSizeMb: 8 };

type Running = { thread: Worker; client: Client; adjacency: Thread['adjacency'] };

function startThread(worker: URL, workerData: ThreadTask, onEnd: () => void): Running {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(worker, { workerData, resourceLimits: FRUGAL });
  thread.postMessage(port2, [port2]);
  // The project's own connection decides how long the process lives.
  thread.unref();
  const client = createClient();
  client.attach(portOverMessagePort(port1));
  port1.unref();
  const asked = new Map<number, (adjacency: Adjacency | null) => void>();
  const end = () => {
    client.close();
    for (const answer of asked.values()) answer(null);
    asked.clear();
    onEnd();
  };
  thread.on('error', end);
  thread.on('exit', end);
  let requests = 0;
  thread.on('message', ({ request, adjacency }: AdjacencyAnswer) => {
    asked.get(request)?.(adjacency);
    asked.delete(request);
  });
  const adjacency = () =>
    new Promise<Adjacency | null>((resolve) => {
      requests += 1;
      asked.set(requests, resolve);
      thread.postMessage({ kind: 'adjacency', request: requests } satisfies AdjacencyRequest);
    });
  return { thread, client, adjacency };
}
