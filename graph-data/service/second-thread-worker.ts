/**
 * The inside of the threads that answer over the contract: long reads, whole graphs, searches that take long. Each loads
 * what it needs and no more, since every thread has a copy of its own.
 */
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../db/beside.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { countProject, readRevision } from '../db/project.ts';
import { withKeptStatements } from '../db/statements.ts';
import { listTypes } from '../db/types.ts';
import { projectTitle } from '../model/project-file.ts';
import { portOverMessagePort } from '../rpc/message-port.ts';
import { serveTrusted } from '../rpc/serve-trusted.ts';
import type { LongReads } from './long-reads.ts';
import type { AdjacencyAnswer, AdjacencyRequest, FarReads, ThreadTask } from './second-thread.ts';
import type { AdjacencySource } from './whole-adjacency.ts';
import type { WholeReads } from './whole-reads.ts';

const SCANNING_CACHE_KIB = 2_048;

const task: ThreadTask = workerData;

switch (task.kind) {
  case 'serve':
    answer(await readsOf(task.path));
    break;
  case 'whole':
    answer(await wholeReadsOf(task.path, task.state));
    break;
  case 'search':
    answer(await searchOf(task.path));
}

function answer(service: Partial<FarReads>): void {
  const backend = { service, onChange: () => () => {} };
  parentPort?.once('message', (port: MessagePort) => {
    serveTrusted(portOverMessagePort(port), Promise.resolve(backend), { log, defer: setImmediate });
  });
}

function log(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

async function searchOf(path: string): Promise<Pick<FarReads, 'search'>> {
  const { createInnerWords } = await import('./inner-words.ts');
  const { createSearch } = await import('./search.ts');
  const db = withKeptStatements(openForReading(path));
  const revision = () => readRevision(db);
  return { search: createSearch(db, { revision, inner: createInnerWords(db, revision) }) };
}

async function readsOf(path: string): Promise<LongReads & Pick<FarReads, 'getProject'>> {
  const { createLongReads } = await import('./long-reads.ts');
  const db = withKeptStatements(openForReading(path));
  return {
    ...createLongReads(db),
    getProject: async () => ({
      title: projectTitle(path),
      readOnly: true,
      schemaVersion: SCHEMA_VERSION,
      check: { state: 'done' },
      ...countProject(db),
      types: listTypes(db),
    }),
  };
}

// Whole graphs are read from one end to the other: pages that were read are of no use again.
async function wholeReadsOf(path: string, state: string): Promise<WholeReads> {
  const { createWholeReads } = await import('./whole-reads.ts');
  const db = withKeptStatements(openForReading(path, SCANNING_CACHE_KIB));
  const { source, reads } = createWholeReads(db, path, join(state, 'groups'));
  parentPort?.on('message', (message: Partial<AdjacencyRequest>) => {
    if (message.kind === 'adjacency') void tellAdjacency(source, message.request ?? 0);
  });
  return reads;
}

async function tellAdjacency(source: AdjacencySource, request: number): Promise<void> {
  try {
    await source.read();
    parentPort?.postMessage({ request, adjacency: source.current() } satisfies AdjacencyAnswer);
  } catch (error) {
    log(error);
    parentPort?.postMessage({ request, adjacency: null } satisfies AdjacencyAnswer);
  }
}
