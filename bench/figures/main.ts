/**
 * How long figures of large graphs take on the command line, from reading the project to the bytes of the
 * file: `npm run bench -- figures`. The first of the runs warms up and counts as well. `cpu` is the time of all
 * processors, which says more than the clock where other programs are at work.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureCommand } from '../../graph-data/cli/figure.ts';
import { createProject } from '../../graph-data/service/build-project.ts';
import { atMost, finishPart, isQuick, median } from '../support/report.ts';
import { type Amounts, figureProject } from './content.ts';

const LARGE: Amounts = { entities: 500, relations: 1_500, citations: 200 };
const HUGE: Amounts = isQuick()
  ? { entities: 1_000, relations: 3_000, citations: 200 }
  : { entities: 5_000, relations: 15_000, citations: 200 };
const huge = HUGE.entities.toLocaleString('en');
const RUNS = isQuick() ? 1 : 5;

/** What is drawn, and the most it may take, in ms. Five thousand entities must finish, however long it takes. */
const FIGURES = [
  { name: '500 entities, SVG', of: LARGE, format: 'svg', limit: 1_000, runs: RUNS },
  { name: '500 entities, PNG 4,000 px wide', of: LARGE, format: 'png', limit: 3_000, runs: RUNS },
  { name: '500 entities, PDF', of: LARGE, format: 'pdf', limit: 4_000, runs: RUNS },
  { name: '500 entities, web page', of: LARGE, format: 'html', limit: null, runs: RUNS },
  { name: `${huge} entities, SVG`, of: HUGE, format: 'svg', limit: null, runs: 1 },
  { name: `${huge} entities, PNG 4,000 px wide`, of: HUGE, format: 'png', limit: null, runs: 1 },
  { name: `${huge} entities, PDF`, of: HUGE, format: 'pdf', limit: null, runs: 1 },
] as const;

type Row = {
  measured: string;
  median: number;
  limit: number | null;
  cpu: number;
  kB: number;
  times: number[];
  /** Of the machine, over the last minute. */
  load: number;
};
type Time = { ms: number; cpu: number };

const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));

function projectOf(amounts: Amounts): string {
  const file = join(folder, `${amounts.entities}.edgewise`);
  createProject(file, figureProject(amounts));
  return file;
}

async function draw(project: string, file: string): Promise<Time> {
  const began = performance.now();
  const before = process.cpuUsage();
  const args = [project, '-o', file, '--size', '4000x3000'];
  const output = { print: () => {}, complain: () => {} };
  if ((await figureCommand.run(args, output)) !== 0) throw new Error(`${file} could not be drawn.`);
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.round(performance.now() - began), cpu: Math.round((user + system) / 1000) };
}

const projects = new Map([LARGE, HUGE].map((amounts) => [amounts, projectOf(amounts)]));
const rows: Row[] = [];
for (const { name, of, format, limit, runs } of FIGURES) {
  const file = join(folder, `figure.${format}`);
  const times: Time[] = [];
  for (let run = 0; run < runs; run++) times.push(await draw(projects.get(of) ?? '', file));
  rows.push({
    ...{ measured: name, median: Math.round(median(times.map(({ ms }) => ms))), limit },
    cpu: Math.round(median(times.map(({ cpu }) => cpu))),
    kB: Math.round(statSync(file).size / 1024),
    times: times.map(({ ms }) => ms),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  });
}
rmSync(folder, { recursive: true });
console.table(rows.map(({ times, ...row }) => ({ ...row, runs: times.join(' ') })));
const lines = rows.map(({ measured, median, limit }) => atMost(measured, median, limit));
finishPart('figures', lines, { rows });
