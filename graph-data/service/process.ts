/** Entry of the service process. Its one argument is the absolute path of the project file. */
import { createLayoutRunner } from '../layout/runner.ts';
import { createGraphService } from './graph-service.ts';
import { openProject } from './open-project.ts';
import { createPlaces } from './places.ts';
import { runProcess } from './run-process.ts';
import type { OpenedBackend } from './serve-process.ts';
import { createStaging } from './staging.ts';
import { watchWriters } from './watch-writers.ts';

/** Beside the source lies the worker's source; beside a bundled service its bundle. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../layout/worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url);

async function open(path: string): Promise<OpenedBackend> {
  const project = openProject(path);
  const staging = createStaging();
  const places = createPlaces();
  const { layout, close } = createLayoutRunner(WORKER);
  const host = watchWriters(project, createGraphService(project, { layout, staging, places }));
  const closing = new AbortController();
  // What was checked before and is the same costs nothing; a failure shows again when somebody asks for a check.
  host.service.checkQuotes({ changed: true }, { signal: closing.signal }).catch(() => {});
  return {
    ...host,
    grant: places.grant,
    close() {
      closing.abort();
      host.stop();
      close();
      staging.close();
      project.close();
    },
  };
}

runProcess(() => open(process.argv[2] ?? ''));
