/**
 * How long it takes to import 100,000 entities and 300,000 relations with quotes from CSV, how much memory the
 * service needs for it, and how long other calls wait meanwhile: `npm run bench:import`. The service runs in a
 * process of its own, as it does for everyone; the files are brought to it in pieces.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY } from '../graph-data/model/interchange.ts';
import { createProject } from '../graph-data/service/build-project.ts';
import { SERVICE_ENTRY, spawnChild } from '../graph-data/service/spawn-child.ts';
import { createSupervisor } from '../graph-data/service/supervisor.ts';
import { quantile, writeReport } from './support/report.ts';

const ENTITIES = 100_000;
const RELATIONS = 300_000;
const QUOTES_A_DOCUMENT = 100;
const RUNS = 3;
const LIMITS = { seconds: 30, megabytes: 512, waitMs: 100 };
const PIECE = 3 * 1024 * 1024;

/** A linear congruential generator: the same numbers at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

type Table = { name: string; content: Buffer };

/** Three tables that belong together: every quote stands in its document. */
function tables(): Table[] {
  const next = numbers(7);
  const words = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 3 + next(7) }, () => String.fromCharCode(97 + next(26))).join(''),
  );
  const word = () => words[next(3) === 0 ? next(words.length) : next(60)] ?? '';
  const sentences = Array.from(
    { length: RELATIONS },
    (_, at) => `${Array.from({ length: 14 }, word).join(' ')} ${at}.`,
  );
  const documents = Array.from({ length: RELATIONS / QUOTES_A_DOCUMENT }, (_, at) => {
    const text = sentences.slice(at * QUOTES_A_DOCUMENT, (at + 1) * QUOTES_A_DOCUMENT).join(' ');
    return `doc-${at},Report ${at},Paper ${at % 200},2017-01-25,https://example.org/${at},"${text}"`;
  });
  const types = ['person', 'organisation', 'place'];
  const entities = Array.from(
    { length: ENTITIES },
    (_, at) =>
      `e${at},${types[at % 3]},${word()} ${word()} ${at},${at % 5 === 0 ? `alias ${at}` : ''},`,
  );
  const kinds = ['works for', 'owns', 'met'];
  const relations = sentences.map((sentence, at) => {
    const ends = `e${next(ENTITIES)},e${next(ENTITIES)}`;
    const kind = kinds[at % 3];
    const document = `doc-${Math.floor(at / QUOTES_A_DOCUMENT)}`;
    return `${ends},${kind},${kind} ${word()},2016-0${1 + (at % 9)},${sentence},${document}`;
  });
  const table = (name: string, header: string, rows: readonly string[]): Table => ({
    name,
    content: Buffer.from(`${header}\n${rows.join('\n')}\n`),
  });
  return [
    table('documents.csv', 'id,title,publisher,published,url,text', documents),
    table('entities.csv', 'id,type,name,aliases,description', entities),
    table('edges.csv', 'source_id,target_id,type,label,occurred,quote,document_id', relations),
  ];
}

/** Of the one child of this process: the most memory it had, and the processor's seconds it took. */
function childUsage(): { megabytes: number; cpuSeconds: number } {
  const own = `/proc/${process.pid}/task/${process.pid}/children`;
  const [pid = ''] = readFileSync(own, 'utf8').trim().split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = Number(stat[11]) + Number(stat[12]);
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
  return { megabytes: Math.round(peak / 1024), cpuSeconds: ticks / 100 };
}

type Run = {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  longestWaitMs: number;
  calls: number;
  fileMegabytes: number;
};

async function measure(files: readonly Table[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
  const path = join(folder, 'import.edgewise');
  createProject(path, EMPTY);
  const log = (line: string) => console.error(line);
  const spawn = () => spawnChild(SERVICE_ENTRY, [path]);
  const { client, ready, stop } = createSupervisor({ spawn, log });
  const { service } = client;
  await ready;
  const staged = [];
  for (const { name, content } of files) {
    let upload: string | null = null;
    for (let at = 0; at < content.length; at += PIECE) {
      const piece = content.subarray(at, at + PIECE).toString('base64');
      const last = at + PIECE >= content.length;
      ({ upload } = await service.stageFile({ upload, name, content: piece, last }));
    }
    if (upload !== null) staged.push({ upload });
  }
  const before = childUsage();
  const began = performance.now();
  const importing = { on: true };
  const run = service.importFiles({ files: staged }).finally(() => {
    importing.on = false;
  });
  let longest = 0;
  let calls = 0;
  while (importing.on) {
    const asked = performance.now();
    await service.getOverview({ limit: 50 });
    longest = Math.max(longest, performance.now() - asked);
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { stored, added } = await run;
  const seconds = (performance.now() - began) / 1000;
  if (stored !== ENTITIES + RELATIONS + RELATIONS / QUOTES_A_DOCUMENT) {
    throw new Error(`Only ${stored} rows were stored.`);
  }
  if (added.citations !== RELATIONS) throw new Error(`Only ${added.citations} quotes are new.`);
  const { megabytes, cpuSeconds } = childUsage();
  await stop();
  const fileMegabytes = Math.round(statSync(path).size / 1024 / 1024);
  rmSync(folder, { recursive: true });
  return {
    seconds: Math.round(seconds * 10) / 10,
    cpuSeconds: Math.round((cpuSeconds - before.cpuSeconds) * 10) / 10,
    megabytes,
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
const of = (key: keyof Run) =>
  quantile(
    runs.map((run) => run[key]),
    0.5,
  );
const medians = {
  seconds: of('seconds'),
  cpuSeconds: of('cpuSeconds'),
  megabytes: of('megabytes'),
  longestWaitMs: of('longestWaitMs'),
};
console.table([
  { measured: 'import, s', median: medians.seconds, limit: LIMITS.seconds },
  { measured: 'processor, s', median: medians.cpuSeconds, limit: null },
  { measured: 'memory of the service, MB', median: medians.megabytes, limit: LIMITS.megabytes },
  { measured: 'wait of another call, ms', median: medians.longestWaitMs, limit: LIMITS.waitMs },
]);
const rows = { entities: ENTITIES, relations: RELATIONS, citations: RELATIONS };
writeReport('import', { rows, limits: LIMITS, medians, runs });
