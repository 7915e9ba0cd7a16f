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
import { createLongReads } from './long-reads.ts';
import { createSearch } from './search.ts';
import type { CheckResult, FarReads, ThreadTask } from './second-thread.ts';
import { createGroupReads } from './whole-graph.ts';

const task: ThreadTask = workerData;

switch (task.kind) {
  case 'check':
    parentPort?.postMessage(check(task.path));
    break;
  case 'ranks':
    tellRanks(task.path);
    break;
  case 'serve':
    answer(readsOf(task.path, task.state));
    break;
  case 'search':
    answer(searchOf(task.path));
}

function answer(service: Partial<FarReads>): void {
  const backend = { service, onChange: () => () => {} };
  parentPort?.once('message', (port: MessagePort) => {
    const log = (error: unknown) => process.stderr.write(`${String(error)}\n`);
    serve(portOverMessagePort(port), Promise.resolve(backend), { log, defer: setImmediate });
  });
}

function tellRanks(path: string): void {
  const db = openForReading(path);
  const table = readRanks(db);
  db.close();
  parentPort?.postMessage(table, table === null ? [] : [table.keys.buffer, table.names.buffer]);
}

function searchOf(path: string): Pick<FarReads, 'search'> {
  const db = withKeptStatements(openForReading(path));
  const revision = () => readRevision(db);
  return { search: createSearch(db, { revision, inner: createInnerWords(db, revision) }) };
}

function readsOf(path: string, state: string): Omit<FarReads, 'search'> {
  const db = withKeptStatements(openForReading(path));
  return {
    ...createLongReads(db),
    ...createGroupReads(db, path, join(state, 'groups')),
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

function check(path: string): CheckResult {
  try {
    checkContent(path);
    return { damage: null };
  } catch (error) {
    if (error instanceof ServiceError) return { damage: error.message };
    throw error;
  }
}
