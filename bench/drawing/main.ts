/**
 * How fast the canvas draws, beside other programs that draw the same graphs in the same browser:
 * `npm run bench -- drawing`. Every run is a page of its own. How each figure comes about: harness.ts.
 * `--pictures` keeps what each page showed in out/bench; `--size=2000` measures one size and leaves the others as
 * they were measured before; `--runs=3` is another number of runs.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { finishPart, isQuick, machine, median, readable } from '../support/report.ts';
import { installBeat } from './beat.ts';
import { bundlePages, PEERS, type PeerName } from './bundle.ts';
import { formerSizes } from './former.ts';
import { drawnGraph } from './graph.ts';
import { linesOf } from './lines.ts';
import { type Figures, MEASURES, type Measured, type Outcome } from './measures.ts';
import type { DrawnGraph } from './peer.ts';

const ALL_SIZES = isQuick() ? [500, 2_000] : [500, 2_000, 5_000];
const ASKED = ALL_SIZES.filter((size) => process.argv.includes(`--size=${size}`));
const SIZES = ASKED.length === 0 ? ALL_SIZES : ASKED;
const RUNS = runsAsked() ?? (isQuick() ? 1 : 5);
/** Frames of a movement. */
const FRAMES = isQuick() ? 6 : 10;
const HOVERED = isQuick() ? 5 : 10;
const ROOM = { width: 1440, height: 900 };
const PICTURES = process.argv.includes('--pictures') ? 'out/bench' : null;

function runsAsked(): number | null {
  const word = process.argv.find((one) => /^--runs=\d+$/.test(one));
  return word === undefined ? null : Number(word.split('=')[1]);
}

/** Times of a run, of a movement those of its frames. */
type Run = Record<'first' | 'pan' | 'panBack' | 'zoom' | 'zoomBack' | 'hover', number[]>;
type Subject = { browser: Browser; script: string; graph: DrawnGraph; picture: string };

/** On two pages, so that a pan is the first movement after drawing once, and a zoom once. */
async function measure(subject: Subject): Promise<Run> {
  const nodes = hoveredOf(subject.graph);
  const panned = await onPage(subject, async (page) => ({
    pan: await move(page, 'pan', 1),
    panBack: await move(page, 'pan', -1),
    hover: await page.evaluate((given) => window.harness.hover(given), nodes),
  }));
  const zoomed = await onPage(subject, async (page) => ({
    zoom: await move(page, 'zoom', 1),
    zoomBack: await move(page, 'zoom', -1),
  }));
  const { pan, panBack, hover } = panned.found;
  return { first: [panned.first, zoomed.first], pan, panBack, hover, ...zoomed.found };
}

/** Draws on a fresh page, and then measures what `work` does there. */
async function onPage<T>(
  { browser, script, graph, picture }: Subject,
  work: (page: Page) => Promise<T>,
): Promise<{ first: number; found: T }> {
  const page = await browser.newPage({ viewport: ROOM });
  try {
    await page.addInitScript(installBeat);
    await page.goto('about:blank');
    await page.addScriptTag({ path: script, type: 'module' });
    const first = await page.evaluate((given) => window.harness.first(given), graph);
    if (PICTURES !== null) await page.screenshot({ path: `${PICTURES}/${picture}.png` });
    return { first, found: await work(page) };
  } finally {
    await page.close();
  }
}

function move(page: Page, kind: 'pan' | 'zoom', direction: 1 | -1): Promise<number[]> {
  return page.evaluate(([of, to, count]) => window.harness.frames(of, to, count), [
    kind,
    direction,
    FRAMES,
  ] as const);
}

function hoveredOf({ nodes }: DrawnGraph) {
  const step = Math.floor(nodes.length / HOVERED);
  return nodes.filter((_, at) => at % step === 0).slice(0, HOVERED);
}

function figuresOf(runs: readonly Run[]): Figures {
  const middle = (of: (run: Run) => number) => Math.round(median(runs.map(of)) * 100) / 100;
  const mean = (frames: readonly number[]) =>
    frames.reduce((sum, ms) => sum + ms, 0) / frames.length;
  return {
    first: middle(({ first }) => mean(first)),
    pan: middle(({ pan }) => mean(pan)),
    panBack: middle(({ panBack }) => mean(panBack)),
    zoom: middle(({ zoom }) => mean(zoom)),
    zoomBack: middle(({ zoomBack }) => mean(zoomBack)),
    longest: middle(({ pan, panBack, zoom, zoomBack }) =>
      Math.max(...pan, ...panBack, ...zoom, ...zoomBack),
    ),
    hover: middle(({ hover }) => median(hover)),
  };
}

/** All programs in turns, so that all of them meet the machine in the same mood. */
async function measureSize(
  browser: Browser,
  scripts: ReadonlyMap<PeerName, string>,
  size: number,
  runs: number,
): Promise<Map<PeerName, Outcome>> {
  const graph = drawnGraph(size);
  const done = new Map<PeerName, Run[]>(PEERS.map((name) => [name, []]));
  const failed = new Map<PeerName, string>();
  for (let run = 0; run < runs; run++) {
    for (const [name, script] of scripts) {
      if (failed.has(name)) continue;
      try {
        done.get(name)?.push(await measure({ browser, script, graph, picture: `${name}-${size}` }));
      } catch (error) {
        // A browser that has gone says nothing of the program.
        if (!browser.isConnected()) throw error;
        failed.set(name, String(error).split('\n')[0] ?? '');
      }
    }
    console.log(`${size.toLocaleString('en')} nodes: ${run + 1} of ${runs}`);
  }
  const outcomeOf = (name: PeerName): Outcome => {
    const reason = failed.get(name);
    return reason === undefined ? { figures: figuresOf(done.get(name) ?? []) } : { failed: reason };
  };
  return new Map(PEERS.map((name) => [name, outcomeOf(name)]));
}

function print(size: number, outcomes: ReadonlyMap<PeerName, Outcome>): void {
  console.log(`\n${size.toLocaleString('en')} nodes, ms`);
  const row = (outcome: Outcome) =>
    'failed' in outcome
      ? { failed: outcome.failed }
      : Object.fromEntries(MEASURES.map((name) => [name, readable(outcome.figures[name])]));
  console.table(Object.fromEntries([...outcomes].map(([name, outcome]) => [name, row(outcome)])));
}

function versions(): Record<string, string> {
  const schema = z.object({ dependencies: z.record(z.string(), z.string()) });
  return schema.parse(JSON.parse(readFileSync('bench/package.json', 'utf8'))).dependencies;
}

if (PICTURES !== null) mkdirSync(PICTURES, { recursive: true });
const scripts = await bundlePages(PEERS);
const launch = await chromiumLaunch();
// Without a graphics card WebGL is drawn by the processor, where the browser is told that it may.
const args = [...(launch.args ?? []), '--enable-unsafe-swiftshader'];
const browser = await chromium.launch({ ...launch, args });
const sizes: Record<string, Measured> = ASKED.length === 0 ? {} : { ...formerSizes() };
try {
  // What is measured first would pay for what the browser does once.
  await measureSize(browser, new Map([...scripts].slice(0, 2)), 100, 1);
  for (const size of SIZES) {
    const outcomes = await measureSize(browser, scripts, size, RUNS);
    print(size, outcomes);
    const { load } = machine();
    sizes[size] = {
      ...{ at: new Date().toISOString(), load, runs: RUNS },
      programs: Object.fromEntries(outcomes),
    };
  }
} finally {
  await browser.close();
}
finishPart('drawing', linesOf(sizes), {
  ...{ browser: browser.version(), peers: versions(), frames: FRAMES, sizes },
});
