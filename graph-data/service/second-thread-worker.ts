/** The inside of a second thread: serves long reads over a connection of its own, or checks a file's rows. */
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../db/beside.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { readRanks } from '../db/name-ranks.ts';
import { checkContent } from '../db/open.ts';
import { countProject, readRevision } from '../db/project.ts';
import { withKeptStatements } from '../db/statements.ts';
import { listTypes } from '../db/types.ts';
import { projectTitle } from '../model/project-file.ts';
import { serve } from '../rpc/dispatcher.ts';
import { ServiceError } from '../rpc/errors.ts';
import { portOverMessagePort } from '../rpc/message-port.ts';
import { createInnerWords } from './inner-words.ts';
import { createLongReads, type LongReads } from './long-reads.ts';
import { createSearch } from './search.ts';
import type {
  AdjacencyAnswer,
  AdjacencyRequest,
  CheckResult,
  FarReads,
  ThreadTask,
} from './second-thread.ts';
import type { AdjacencySource } from './whole-adjacency.ts';
import { createWholeReads, type WholeReads } from './whole-reads.ts';

const SCANNING_CACHE_KIB = 2_048;

const task: ThreadTask = workerData;

switch (task.kind) {
  case 'check':
    parentPort?.postMessage(check(task.path));
    break;
  case 'ranks':
    tellRanks(task.path);
    break;
  case 'serve':
    answer(readsOf(task.path));
    break;
  case 'whole':
    answer(wholeReadsOf(task.path, task.state));
    break;
  case 'search':
    answer(searchOf(task.path));
}

function answer(service: Partial<FarReads>): void {
  const backend = { service, onChange: () => () => {} };
  parentPort?.once('message', (port: MessagePort) => {
    serve(portOverMessagePort(port), Promise.resolve(backend), { log, defer: setImmediate });
  });
}

function log(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

function tellRanks(path: string): void {
  const db = openForReading(path);
  // Each row is read once.
  db.pragma('cache_size = -4096');
  const table = readRanks(db);
  db.close();
  parentPort?.postMessage(table, table === null ? [] : [table.keys.buffer, table.names.buffer]);
}

function searchOf(path: string): Pick<FarReads, 'search'> {
  const db = withKeptStatements(openForReading(path));
  const revision = () => readRevision(db);
  return { search: createSearch(db, { revision, inner: createInnerWords(db, revision) }) };
}

function readsOf(path: string): LongReads & Pick<FarReads, 'getProject'> {
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
function wholeReadsOf(path: string, state: string): WholeReads {
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

function check(path: string): CheckResult {
  try {
    checkContent(path);
    return { damage: null };
  } catch (error) {
    if (error instanceof ServiceError) return { damage: error.message };
    throw error;
  }
}
