/**
 * A second thread of the service, over a connection of its own: long reads of a large project run there, so that
 * short ones never wait for them; so does the check of its rows.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Adjacency } from '../analysis/adjacency.ts';
import { readRevision } from '../db/project.ts';
import { type Client, createClient } from '../rpc/client.ts';
import type { GraphService, MethodName } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
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
  | { kind: 'search'; path: string }
  | { kind: 'ranks'; path: string }
  | { kind: 'check'; path: string };
/** How a check ends: with the sentence that says what is damaged, or null. */
export type CheckResult = { damage: string | null };

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
export type ThreadOptions = {
  /** Where the compiled `second-thread-worker.ts` lies. */
  worker: URL;
  /** The thread that works on whole graphs. */
  whole: Thread;
  /** From which size of the file on. */
  largeBytes?: number;
};

/** Reads that wait for a whole graph to be read: not in the way of any other. */
const WHOLE_READS = ['getGroups', 'getGroup', 'getRanks'] as const;

/** Sends the long reads of a large project to threads of their own, started when first needed. */
export function withSecondThread(
  project: Project,
  host: GraphHost,
  { worker, whole, largeBytes = LARGE_BYTES }: ThreadOptions,
): SecondThread {
  if (!isLarge(project, largeBytes)) return { ...host, stop: () => {} };
  const reads = createThread(worker, { kind: 'serve', path: project.path });
  const answers = createAnswers(() => readRevision(project.db));
  const service = { ...host.service };
  const ended = createEnding(reads);
  const route = <M extends MethodName>(method: M, thread: Thread, shared: boolean) => {
    const far = (...args: Parameters<GraphService[M]>) => {
      // While readers are led to a copy, the file itself may be locked.
      const where = project.isAside() ? host.service : thread.client().service;
      const there: GraphService[M] = where[method];
      const ask = (...given: unknown[]): Promise<unknown> =>
        ended(thread, Reflect.apply(there, null, given), args[1]?.signal);
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

/**
 * Ends a thread when whoever waited for it last has given up: SQLite would go on with what nobody wants, in the way of
 * what is asked next.
 * @returns passes on an answer of a thread, and watches it
 */
function createEnding(reads: Thread) {
  let open = 0;
  return async (thread: Thread, answer: Promise<unknown>, signal: AbortSignal | undefined) => {
    if (thread !== reads) return answer;
    open += 1;
    try {
      return await answer;
    } finally {
      open -= 1;
      if (open === 0 && signal?.aborted) reads.stop();
    }
  };
}

/**
 * Checks every row of a project in a thread of its own.
 * @returns what is damaged, in a sentence; null if nothing is
 * @throws ServiceError CANCELLED if the signal ended it; INTERNAL if the thread ended by itself
 */
export function checkInThread(
  path: string,
  worker: URL,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const workerData: ThreadTask = { kind: 'check', path };
    const thread = new Worker(worker, { workerData });
    const stop = () => {
      void thread.terminate();
      reject(new ServiceError('CANCELLED', 'The check of the file was ended.'));
    };
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', ({ damage }: CheckResult) => resolve(damage));
    thread.on('error', reject);
    thread.on('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new ServiceError('INTERNAL', 'The check of the file ended before it was done.'));
    });
  });
}

/** Whether a file is read by several threads: it is large, and as it lies there. */
export function isLarge({ db, writable }: Project, largeBytes: number): boolean {
  // An old project that cannot be written was brought up to date in memory, where no other connection sees it.
  if (writable === null) return false;
  const pages = Number(db.pragma('page_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true })) >= largeBytes;
}

/** A thread that answers over the contract. */
export type Thread = {
  client(): Client;
  /** The adjacency of its project as it is now; null where it could not be read, or the thread has ended. */
  adjacency(): Promise<Adjacency | null>;
  stop(): void;
};

/** Starts a thread when it is first asked for, and again when it has ended. */
export function createThread(worker: URL, workerData: ThreadTask): Thread {
  let running: Running | null = null;
  const get = () => {
    if (running !== null) return running;
    const started = startThread(worker, workerData, () => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };
  return {
    client: () => get().client,
    adjacency: () => get().adjacency(),
    stop() {
      const ending = running;
      // Whoever asks while it ends is answered by another.
      running = null;
      void ending?.thread.terminate();
    },
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
