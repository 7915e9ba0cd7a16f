/**
 * Entry of the service process. Its argument is the absolute path of the project file; `new` after it makes an
 * empty project where there is none.
 */
import { existsSync } from 'node:fs';
import { createFile } from '../db/create.ts';
import { createLayoutRunner } from '../layout/runner.ts';
import { withFileCheck } from './check-file.ts';
import { judgeElsewhere } from './check-quotes.ts';
import { NEW_PROJECT } from './control.ts';
import { createDocumentRunner } from './documents-runner.ts';
import { createGraphService } from './graph-service.ts';
import { withLateCounts } from './late-counts.ts';
import { openProject } from './open-project.ts';
import { createPathHelp } from './path-help.ts';
import { createPlaces } from './places.ts';
import { runProcess } from './run-process.ts';
import { createScans } from './scans.ts';
import { createSearchHelp } from './search-help.ts';
import { createThread, isLarge, LARGE_BYTES, withSecondThread } from './second-thread.ts';
import type { OpenedBackend } from './serve-process.ts';
import { createStaging } from './staging.ts';
import { stateFolder } from './state-folder.ts';
import { watchWriters } from './watch-writers.ts';

/** Beside the source lie the threads' sources; beside a bundled service their bundles. */
const LAYOUT_THREAD = threadUrl('../layout/worker.ts', './worker.js');
const READING_THREAD = threadUrl('../formats/documents/worker.ts', './reading.js');
const SECOND_THREAD = threadUrl('./second-thread-worker.ts', './second-thread.js');
const SCAN_THREAD = threadUrl('./scan-worker.ts', './scan-worker.js');

/** Milliseconds for which threads wait that have read much: words for searches, the graph, its groups. */
const KEPT_SEARCHING = 60_000;
const KEPT_WHOLE = 60_000;
/** What was asked for paths is handed over. */
const KEPT_AFTER_HANDING_OVER = 1_000;

function threadUrl(source: string, bundle: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? source : bundle, import.meta.url);
}

async function open(path: string): Promise<OpenedBackend> {
  const project = openProject(path, true);
  const closing = new AbortController();
  const staging = createStaging();
  const places = createPlaces();
  const { layout, close } = createLayoutRunner(LAYOUT_THREAD);
  const reading = createDocumentRunner(READING_THREAD);
  const scans = createScans(SCAN_THREAD);
  const { path: file } = project;
  const searchThread = createThread({
    worker: SECOND_THREAD,
    task: { kind: 'search', path: file },
    keep: () => KEPT_SEARCHING,
  });
  const graphThread = createThread({
    worker: SECOND_THREAD,
    task: { kind: 'whole', path: file, state: stateFolder() },
    keep: (method) => (method === 'adjacency' ? KEPT_AFTER_HANDING_OVER : KEPT_WHOLE),
  });
  const searchHelp = createSearchHelp(project, { scans, thread: searchThread });
  const { read } = reading;
  const pathHelp = createPathHelp(project, graphThread);
  const help = { searchHelp, pathHelp };
  const large = isLarge(project, LARGE_BYTES);
  const far = judgeElsewhere(project, (...asked) => scans.quotes(file, ...asked));
  const judge = large ? far : undefined;
  const whole = createGraphService(project, { layout, staging, places, read, judge, ...help });
  const threaded = withSecondThread(project, whole, { worker: SECOND_THREAD, whole: graphThread });
  const counted = withLateCounts(project, threaded, large);
  const host = watchWriters(
    project,
    withFileCheck(project, counted, () => scans.check(file)),
  );
  // What was checked before and is the same costs nothing; a failure shows again when somebody asks for a check.
  host.service.checkQuotes({ changed: true }, { signal: closing.signal }).catch(() => {});
  return {
    ...host,
    grant: places.grant,
    close() {
      closing.abort();
      host.stop();
      threaded.stop();
      searchHelp.stop();
      pathHelp.stop();
      searchThread.stop();
      graphThread.stop();
      scans.close();
      reading.close();
      close();
      staging.close();
      project.close();
    },
  };
}

/** A file that is there is never replaced. */
function createIfNew(path: string, how: string | undefined): void {
  if (how !== NEW_PROJECT || existsSync(path)) return;
  createFile(path, () => {});
}

runProcess(async () => {
  const [path = '', how] = process.argv.slice(2);
  createIfNew(path, how);
  return open(path);
});
