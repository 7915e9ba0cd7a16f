/**
 * How fast the app arranges a graph, beside fcose and ForceAtlas2 to equal or lower stress:
 * `npm run bench -- layouts`. Ours runs as the service runs it, in a thread and over messages, and keeps names apart,
 * which the others do not.
 */
import { createLayoutRunner } from '../../graph-data/layout/runner.ts';
import {
  finishPart,
  isQuick,
  type Line,
  median,
  readable,
  timesFaster,
} from '../support/report.ts';
import { type PeerResult, runPeer } from './peer-process.ts';
import { type Problem, problemOf, stressOf } from './problem.ts';

/** How many times faster than each, and how often each is run. fcose takes minutes for 2,000 nodes. */
const SIZES = [
  { nodes: 500, fcose: { least: 10, runs: isQuick() ? 1 : 5 } },
  { nodes: 2_000, fcose: isQuick() ? null : { least: 50, runs: 1 } },
  { nodes: isQuick() ? 5_000 : 10_000, fcose: null },
] as const;
const FASTER_THAN_FORCE_ATLAS = 3;
const RUNS = isQuick() ? 1 : 5;
/** A layout that takes so many times as long as ours is not waited for. */
const PATIENCE = 10;
/** About what a name takes with its node. */
const BOX = { width: 96, height: 52 };

type Times = PeerResult & { runs: number[] };

async function own(problem: Problem): Promise<Times> {
  const { nodes, edges } = problem;
  const column = <T>(value: T) => Array.from({ length: nodes }, () => value);
  const input = {
    ...{ name: 'force' as const, ids: Array.from({ length: nodes }, (_, at) => `n${at}`) },
    ...{ width: column(BOX.width), height: column(BOX.height), x: column(null), y: column(null) },
    ...{ fixed: column(false), edges: edges.map(([a, b]): [number, number] => [a, b]) },
    ...{ root: null, seed: 1 },
  };
  const runner = createLayoutRunner();
  const runs: number[] = [];
  let stress = Number.NaN;
  // The first starts the thread, as it does once for a project.
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const places = await runner.layout(input);
    if (run > 0) runs.push(performance.now() - began);
    stress = stressOf(problem, places);
  }
  runner.close();
  return { ms: median(runs), stress, runs };
}

async function peer(
  name: 'fcose' | 'force-atlas',
  problem: Problem,
  ours: Times,
  count: number,
): Promise<Times> {
  const results: PeerResult[] = [];
  for (let run = 0; run < count; run++) {
    const goal = { stress: ours.stress, patience: ours.ms * PATIENCE };
    results.push(await runPeer(name, problem, goal));
  }
  const runs = results.map(({ ms }) => ms);
  return { ms: median(runs), stress: median(results.map(({ stress }) => stress)), runs };
}

function againstFcose(named: string, ours: Times, fcose: Times, least: number): Line[] {
  return [
    timesFaster(`${named}: than fcose`, fcose.ms / ours.ms, least),
    {
      what: `${named}: stress beside fcose`,
      measured: `${ours.stress.toFixed(3)}; fcose ${fcose.stress.toFixed(3)}`,
      limit: 'not higher',
      holds: ours.stress <= fcose.stress,
    },
  ];
}

function againstForceAtlas(named: string, ours: Times, other: Times): Line {
  const ratio = other.ms / ours.ms;
  const reached = other.stress <= ours.stress;
  return {
    what: `${named}: than ForceAtlas2 to equal stress`,
    measured: reached
      ? `${readable(ratio)}x`
      : `over ${readable(ratio)}x: it reached ${other.stress.toFixed(3)}, ours ${ours.stress.toFixed(3)}`,
    limit: `at least ${FASTER_THAN_FORCE_ATLAS}x`,
    holds: ratio >= FASTER_THAN_FORCE_ATLAS,
  };
}

const lines: Line[] = [];
const sizes: Record<string, Record<string, Times>> = {};
for (const { nodes, fcose } of SIZES) {
  const problem = problemOf(nodes);
  const ours = await own(problem);
  const forceAtlas = await peer('force-atlas', problem, ours, RUNS);
  const named = `layout of ${nodes.toLocaleString('en')} nodes`;
  sizes[nodes] = { edgewise: ours, 'force-atlas': forceAtlas };
  lines.push(againstForceAtlas(named, ours, forceAtlas));
  if (fcose !== null) {
    const theirs = await peer('fcose', problem, ours, fcose.runs);
    sizes[nodes] = { ...sizes[nodes], fcose: theirs };
    lines.push(...againstFcose(named, ours, theirs, fcose.least));
  }
  console.log(`${nodes.toLocaleString('en')} nodes`);
  console.table(
    Object.fromEntries(
      Object.entries(sizes[nodes] ?? {}).map(([name, { ms, stress }]) => [
        name,
        { ms: Math.round(ms), stress: stress.toFixed(3) },
      ]),
    ),
  );
}
finishPart('layouts', lines, { sizes });
