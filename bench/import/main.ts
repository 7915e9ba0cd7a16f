/**
 * How long it takes to import 100,000 entities and 300,000 relations with quotes from CSV, how much memory the
 * service needs for it, and how long other calls wait meanwhile: `npm run bench -- import`. The service runs in a
 * process of its own, as it does for everyone; the files are brought to it in pieces.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import type { GraphService } from '../../graph-data/rpc/contract.ts';
import { createProject } from '../../graph-data/service/build-project.ts';
import { atMost, finishPart, isQuick, median } from '../support/report.ts';
import { startService } from '../support/service.ts';
import { ENTITIES, QUOTES_A_DOCUMENT, RELATIONS, type Table, tables } from './tables.ts';

const RUNS = isQuick() ? 1 : 3;
const LIMITS = { seconds: isQuick() ? 5 : 30, megabytes: 512, waitMs: 100 };
const PIECE = 3 * 1024 * 1024;

type Run = {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  longestWaitMs: number;
  calls: number;
  fileMegabytes: number;
};

/** Brings a file to the service. */
async function stage(service: GraphService, { name, content }: Table): Promise<{ upload: string }> {
  let upload: string | null = null;
  for (let at = 0; at < content.length; at += PIECE) {
    const piece = content.subarray(at, at + PIECE).toString('base64');
    const last = at + PIECE >= content.length;
    ({ upload } = await service.stageFile({ upload, name, content: piece, last }));
  }
  if (upload === null) throw new Error(`${name} is empty.`);
  return { upload };
}

/** Asks for the overview again and again until `work` is done. */
async function askDuring(
  service: GraphService,
  work: Promise<unknown>,
): Promise<{ calls: number; longest: number }> {
  const working = { on: true };
  const done = () => {
    working.on = false;
  };
  work.then(done, done);
  let [longest, calls] = [0, 0];
  while (working.on) {
    const asked = performance.now();
    await service.getOverview({ limit: 50 });
    longest = Math.max(longest, performance.now() - asked);
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { calls, longest };
}

async function measure(files: readonly Table[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
  const path = join(folder, 'import.edgewise');
  createProject(path, EMPTY);
  const { service, usage, stop } = await startService(path);
  const staged = [];
  for (const file of files) staged.push(await stage(service, file));
  const before = usage();
  const began = performance.now();
  const run = service.importFiles({ files: staged });
  const { calls, longest } = await askDuring(service, run);
  const { stored, added } = await run;
  const seconds = (performance.now() - began) / 1000;
  if (stored !== ENTITIES + RELATIONS + RELATIONS / QUOTES_A_DOCUMENT) {
    throw new Error(`Only ${stored} rows were stored.`);
  }
  if (added.citations !== RELATIONS) throw new Error(`Only ${added.citations} quotes are new.`);
  const { peakMegabytes, cpuSeconds } = usage();
  await stop();
  const fileMegabytes = Math.round(statSync(path).size / 1024 / 1024);
  rmSync(folder, { recursive: true });
  return {
    seconds: Math.round(seconds * 10) / 10,
    cpuSeconds: Math.round((cpuSeconds - before.cpuSeconds) * 10) / 10,
    megabytes: peakMegabytes,
    longestWaitMs: Math.round(longest),
    calls,
    fileMegabytes,
  };
}

const files = tables();
const runs: Run[] = [];
for (let at = 0; at < RUNS; at++) {
  const run = await measure(files);
  console.log(run);
  runs.push(run);
}
const of = (key: keyof Run) => median(runs.map((run) => run[key]));
const rows = { entities: ENTITIES, relations: RELATIONS, citations: RELATIONS };
const many = `${ENTITIES.toLocaleString('en')} entities`;
const lines = [
  atMost(
    `import of ${many}, ${RELATIONS.toLocaleString('en')} quotes`,
    of('seconds'),
    LIMITS.seconds,
    's',
  ),
  atMost('its time of all processors', of('cpuSeconds'), null, 's'),
  atMost('most memory of the service meanwhile', of('megabytes'), LIMITS.megabytes, 'MB'),
  atMost('longest wait of another call meanwhile', of('longestWaitMs'), LIMITS.waitMs),
];
finishPart('import', lines, { rows, runs });
