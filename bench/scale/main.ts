/**
 * How the service keeps up with the size of a project: `npm run bench:scale`, with `-- --quick` up to 100,000 entities.
 * Projects are generated once into the system's folder for temporary files.
 *
 * Except for search, both sides read the same facts: what the service answers is also read by hand-written SQL over a
 * connection of the benchmark's own (`straight.ts`), without validation, without a process boundary, and without what
 * the service works out of the facts (warnings about the context of a quote, the best relation of a pair). Search is
 * held against ordering every match, which is how SQLite is asked for the best ones.
 */
import { createRandom } from '../data/random.ts';
import { sampleOf } from '../data/sample.ts';
import { quantile, writeReport } from '../support/report.ts';
import { type RunningService, startService } from '../support/service.ts';
import { openStraight, type Straight } from './straight.ts';

const quick = process.argv.includes('--quick');
const SIZES = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const RUNS = 5;
const ASKED = 60;
const HOP_LIMIT = 200;
const TWO_HOPS_LIMIT = 500;
const WORDS = [
  'anna',
  'miller',
  'иванова',
  'holdings',
  'petrov',
  'смирнова',
  'garcia',
  'smith',
  'north',
  'kowalski',
];

type Question = {
  name: string;
  near: (straight: Straight) => unknown;
  far: (running: RunningService) => Promise<unknown>;
};

function questions(entities: number): Record<string, Question[]> {
  const random = createRandom(7);
  const entity = () => `e${random.below(Math.min(entities, 200_000))}`;
  const relation = () => `r${random.below(entities * 3)}`;
  const times = <T>(make: () => T) => Array.from({ length: ASKED }, make);
  return {
    search: WORDS.flatMap((word) =>
      [1, 2, 3, 4, 5].map((letters) => {
        const text = word.slice(0, letters);
        return {
          name: text,
          near: (straight: Straight) => straight.search(text),
          far: ({ service }: RunningService) => service.search({ text, limit: 8 }),
        };
      }),
    ),
    'one hop': times(() => {
      const id = entity();
      const input = { entity: id, present: [id], types: [], limit: HOP_LIMIT };
      return {
        name: id,
        near: (straight: Straight) => straight.hop(id, HOP_LIMIT),
        far: ({ service }: RunningService) => service.expand(input),
      };
    }),
    'two hops of 500': times(() => {
      const id = entity();
      const input = { entity: id, present: [id], types: [], limit: TWO_HOPS_LIMIT, hops: 2 };
      return {
        name: id,
        near: (straight: Straight) => straight.twoHops(id, TWO_HOPS_LIMIT),
        far: ({ service }: RunningService) => service.expand(input),
      };
    }),
    citations: times(() => {
      const id = relation();
      return {
        name: id,
        near: (straight: Straight) => straight.citations(id),
        far: ({ service }: RunningService) => service.getRelation({ id }),
      };
    }),
    'shortest path': times(() => {
      const [from, to] = [entity(), entity()];
      const input = { from, to, shortest: true, maxLength: 8, limit: 1 };
      return {
        name: `${from} to ${to}`,
        near: (straight: Straight) => straight.path(from, to),
        far: ({ service }: RunningService) => service.findPaths(input),
      };
    }),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Both ways of asking in turn, so that both meet the machine in the same mood. */
async function ask(list: readonly Question[], running: RunningService, straight: Straight) {
  const near: number[] = [];
  const far: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const question of list) {
      near.push(await timed(() => question.near(straight)));
      far.push(await timed(() => question.far(running)));
    }
  }
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    'service p50': round(quantile(far, 0.5)),
    'service p95': round(quantile(far, 0.95)),
    'straight p50': round(quantile(near, 0.5)),
    'straight p95': round(quantile(near, 0.95)),
    ratio: round(quantile(far, 0.5) / quantile(near, 0.5)),
  };
}

async function opening(path: string) {
  const times: number[] = [];
  let memory = 0;
  for (let run = 0; run < RUNS; run++) {
    let running: RunningService | undefined;
    times.push(
      await timed(async () => {
        running = await startService(path);
        await running.service.getOverview({ limit: 60 });
        await running.service.getProject({});
      }),
    );
    memory = Math.max(memory, running?.memory() ?? 0);
    await running?.stop();
  }
  return { 'open p50': Math.round(quantile(times, 0.5)), 'memory, MB': memory };
}

const report: Record<string, unknown> = {};
for (const entities of SIZES) {
  const path = sampleOf(entities);
  const opened = await opening(path);
  const running = await startService(path);
  const straight = openStraight(path);
  const rows: Record<string, Awaited<ReturnType<typeof ask>>> = {};
  for (const [name, list] of Object.entries(questions(entities))) {
    rows[name] = await ask(list, running, straight);
  }
  const after = { 'memory after, MB': running.memory() };
  straight.close();
  await running.stop();
  console.log(`${entities.toLocaleString('en')} entities, ms`);
  console.table(rows);
  console.table([{ ...opened, ...after }]);
  report[entities] = { ...opened, ...after, rows };
}
writeReport(quick ? 'scale-quick' : 'scale', { sizes: report });
