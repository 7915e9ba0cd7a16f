/**
 * How the service keeps up with the size of a project: `npm run bench -- scale`, with `--quick` up to 100,000 entities.
 * Projects are generated once into the system's folder for temporary files.
 *
 * Except for search, both sides read the same facts: what the service answers is also read by hand-written SQL over a
 * connection of the benchmark's own (`straight.ts`), without validation, without a process boundary, and without what
 * the service works out of the facts (warnings about the context of a quote, the best relation of a pair). Search is
 * held against ordering every match, which is how SQLite is asked for the best ones.
 */
import type { Browser } from '@playwright/test';
import { createRandom } from '../data/random.ts';
import { sampleOf } from '../data/sample.ts';
import {
  atMost,
  finishPart,
  isQuick,
  type Line,
  median,
  quantile,
  timesFaster,
} from '../support/report.ts';
import { type RunningService, startService } from '../support/service.ts';
import { type Opening, openInWindow, startBrowser } from './opening.ts';
import { openStraight, type Straight } from './straight.ts';

const SIZES = isQuick() ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const RUNS = isQuick() ? 2 : 5;
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

type Rows = Record<string, Awaited<ReturnType<typeof ask>>>;
/** What was measured of one size. */
type Measured = { entities: number; opening: Opening; after: number; rows: Rows };

async function openings(browser: Browser, path: string): Promise<Opening> {
  const all: Opening[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await openInWindow(browser, path));
  const of = (key: keyof Opening) => all.map((opening) => opening[key]);
  return {
    drawn: median(of('drawn')),
    megabytes: Math.max(...of('megabytes')),
    later: Math.max(...of('later')),
  };
}

async function measure(browser: Browser, entities: number): Promise<Measured> {
  const path = sampleOf(entities);
  const opening = await openings(browser, path);
  const running = await startService(path);
  const straight = openStraight(path);
  const rows: Rows = {};
  for (const [name, list] of Object.entries(questions(entities))) {
    rows[name] = await ask(list, running, straight);
  }
  const after = running.memory();
  straight.close();
  await running.stop();
  console.log(`${entities.toLocaleString('en')} entities, ms`);
  console.table(rows);
  console.table([{ ...opening, after }]);
  return { entities, opening, after, rows };
}

/** The limits of the largest size. */
function limitsOf({ entities, opening, rows }: Measured): Line[] {
  const many = `${entities.toLocaleString('en')} entities`;
  const others = Object.entries(rows).filter(([name]) => name !== 'search');
  const search = rows.search;
  return [
    timesFaster(
      `${many}: search of 1 to 5 letters against SQLite by degree`,
      1 / (search?.ratio ?? Number.NaN),
      // A small project is sorted in no time.
      entities < 1_000_000 ? null : 3,
    ),
    atMost(`${many}: such a search, 95 of 100`, search?.['service p95'] ?? Number.NaN, 16),
    ...others.map(([name, { ratio }]) =>
      atMost(`${many}: ${name} against straight SQLite`, ratio, 1.5, 'x'),
    ),
    atMost(`${many}: address to overview drawn`, opening.drawn, 3_000),
    atMost(`${many}: memory of the service then`, opening.megabytes, 400, 'MB'),
    atMost(`${many}: memory of the service 10 s later`, opening.later, 400, 'MB'),
  ];
}

/** How much longer the same takes with ten times as much. */
function growth(sizes: readonly Measured[]): Line[] {
  return sizes.slice(1).flatMap((larger, at) => {
    const smaller = sizes[at];
    if (smaller === undefined) return [];
    const step = `${smaller.entities.toLocaleString('en')} to ${larger.entities.toLocaleString('en')}`;
    const p50 = ({ rows }: Measured, name: string) => rows[name]?.['service p50'] ?? Number.NaN;
    const line = (what: string, ratio: number) => atMost(`${step}: ${what} grows`, ratio, 2, 'x');
    return [
      line('search', p50(larger, 'search') / p50(smaller, 'search')),
      line('one hop', p50(larger, 'one hop') / p50(smaller, 'one hop')),
      line('opening', larger.opening.drawn / smaller.opening.drawn),
    ];
  });
}

const browser = await startBrowser();
const sizes: Measured[] = [];
try {
  for (const entities of SIZES) sizes.push(await measure(browser, entities));
} finally {
  await browser.close();
}
const largest = sizes.at(-1);
const lines = [...(largest === undefined ? [] : limitsOf(largest)), ...growth(sizes)];
finishPart('scale', lines, { sizes });
