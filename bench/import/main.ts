/**
 * How long it takes to import a million entities and three million relations with quotes from CSV (`-- --quick`: a
 * tenth; `-- --entities 10000`: as many as that), against the `sqlite3` shell; how much memory the service needs for
 * it, and how long other calls wait meanwhile: `npm run bench -- import`. The service runs in a process of its own, as
 * it does for everyone; the files are brought to it in pieces.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import type { GraphService } from '../../graph-data/rpc/contract.ts';
import { createProject } from '../../graph-data/service/build-project.ts';
import { atMost, finishPart, isQuick, type Line, median } from '../support/report.ts';
import { startService } from '../support/service.ts';
import { importByShell, type ShellTimes, shellVersion } from './shell.ts';
import { QUOTES, RELATIONS_PER_ENTITY, type TableFile, writeTables } from './tables.ts';

const ENTITIES = entitiesAsked() ?? (isQuick() ? 100_000 : 1_000_000);
const RELATIONS = ENTITIES * RELATIONS_PER_ENTITY;
const RUNS = isQuick() ? 1 : 3;
const LIMITS = { ratio: 2, megabytes: 512, waitMs: 50 };
const PIECE = 3 * 1024 * 1024;

function entitiesAsked(): number | null {
  const at = process.argv.indexOf('--entities');
  return at === -1 ? null : Number(process.argv[at + 1]);
}

type Run = {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  longestWaitMs: number;
  calls: number;
  fileMegabytes: number;
};

/** Brings a file to the service. */
async function stage(
  service: GraphService,
  { name, path }: TableFile,
): Promise<{ upload: string }> {
  const file = openSync(path, 'r');
  const { size } = statSync(path);
  const piece = Buffer.alloc(PIECE);
  let upload: string | null = null;
  for (let at = 0; at < size; at += PIECE) {
    const content = piece.subarray(0, readSync(file, piece)).toString('base64');
    ({ upload } = await service.stageFile({ upload, name, content, last: at + PIECE >= size }));
  }
  closeSync(file);
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

async function measure(files: readonly TableFile[]): Promise<Run> {
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
  if (stored !== ENTITIES + RELATIONS + RELATIONS / QUOTES) {
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

/** Against the shell, where there is one; both in the same runs. */
function againstShell(shell: readonly ShellTimes[], runs: readonly Run[]): Line[] {
  if (shell.length === 0) {
    console.log('The sqlite3 shell is not on this machine (Debian: apt-get install sqlite3).');
    const what = 'against the sqlite3 shell: NOT RUN, it is not on this machine';
    return [{ what, measured: '', limit: '', holds: null }];
  }
  const ratio = (of: (times: ShellTimes) => number) =>
    median(shell.map((times, at) => (runs[at]?.seconds ?? Number.NaN) / of(times)));
  return [
    atMost(
      'against the sqlite3 shell: .import and the same indexes, full text among them',
      ratio(({ tables, fullText }) => tables + fullText),
      LIMITS.ratio,
      'x',
    ),
    atMost(
      'against the sqlite3 shell without its full text',
      ratio(({ tables }) => tables),
      null,
      'x',
    ),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
const runs: Run[] = [];
const shell: ShellTimes[] = [];
const version = shellVersion();
try {
  const files = writeTables(folder, ENTITIES);
  for (let at = 0; at < RUNS; at++) {
    if (version !== null) shell.push(importByShell(folder));
    runs.push(await measure(files));
    console.log({ shell: shell[at], service: runs[at] });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const of = (key: keyof Run) => median(runs.map((run) => run[key]));
const rows = { entities: ENTITIES, relations: RELATIONS, citations: RELATIONS };
const many = `${ENTITIES.toLocaleString('en')} entities`;
const lines = [
  atMost(
    `import of ${many}, ${RELATIONS.toLocaleString('en')} relations with quotes`,
    of('seconds'),
    null,
    's',
  ),
  ...againstShell(shell, runs),
  atMost('its time of all processors', of('cpuSeconds'), null, 's'),
  atMost('most memory of the service meanwhile', of('megabytes'), LIMITS.megabytes, 'MB'),
  atMost('longest wait of another call meanwhile', of('longestWaitMs'), LIMITS.waitMs),
];
finishPart('import', lines, { rows, sqlite3: version, shell, runs });
