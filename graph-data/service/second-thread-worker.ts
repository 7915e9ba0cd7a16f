/** The inside of a second thread: serves long reads over a connection of its own, or checks a file's rows. */
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../db/beside.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { checkContent } from '../db/open.ts';
import { countProject } from '../db/project.ts';
import { withKeptStatements } from '../db/statements.ts';
import { listTypes } from '../db/types.ts';
import { projectTitle } from '../model/project-file.ts';
import { serve } from '../rpc/dispatcher.ts';
import { ServiceError } from '../rpc/errors.ts';
import { portOverMessagePort } from '../rpc/message-port.ts';
import { createLongReads } from './long-reads.ts';
import type { CheckResult, FarReads, ThreadTask } from './second-thread.ts';
import { createGroupReads } from './whole-graph.ts';

const task: ThreadTask = workerData;

if (task.kind === 'check') parentPort?.postMessage(check(task.path));
else {
  const backend = { service: readsOf(task.path, task.state), onChange: () => () => {} };
  parentPort?.once('message', (port: MessagePort) => {
    const log = (error: unknown) => process.stderr.write(`${String(error)}\n`);
    serve(portOverMessagePort(port), Promise.resolve(backend), { log, defer: setImmediate });
  });
}

function readsOf(path: string, state: string): FarReads {
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
