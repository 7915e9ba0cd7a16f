/** What drawing must keep to: far ahead of Cytoscape as it comes, not behind any other program. */
import { type Line, readable, timesFaster } from '../support/report.ts';
import type { Figures, Outcome, Sizes } from './measures.ts';
import { programName } from './names.ts';

/** How many times faster than Cytoscape's own renderer, and from how many nodes on. */
const AHEAD = [
  { measure: 'first', what: 'first full frame', least: 5, from: 500 },
  { measure: 'pan', what: 'pan', least: 3, from: 2_000 },
  { measure: 'panBack', what: 'pan back', least: 3, from: 2_000 },
  { measure: 'zoom', what: 'zoom', least: 3, from: 2_000 },
  { measure: 'zoomBack', what: 'zoom back', least: 3, from: 2_000 },
  { measure: 'hover', what: 'hover', least: 10, from: 500 },
] as const satisfies readonly {
  measure: keyof Figures;
  what: string;
  least: number;
  from: number;
}[];

/** Clocks of browsers are no finer, and nobody sees less. */
const EVEN_MS = 1;
const OWN = 'edgewise';
const DEFAULT = 'cytoscape';
/** The limit, which draws and knows nothing else, and what is ours. */
const NO_PEERS: readonly string[] = [OWN, 'raw'];

/** A line for each limit at each size. */
export function linesOf(sizes: Sizes): Line[] {
  return Object.entries(sizes).flatMap(([size, { programs: outcomes }]) =>
    AHEAD.flatMap(({ measure, what, least, from }) => {
      const own = figureOf(outcomes[OWN], measure);
      const named = `${what}, ${Number(size).toLocaleString('en')} nodes`;
      const ratio = figureOf(outcomes[DEFAULT], measure) / own;
      const ahead = timesFaster(`${named}: than Cytoscape by default`, ratio, least);
      const behind = notBehind(named, own, outcomes, measure);
      return Number(size) < from ? [behind] : [ahead, behind];
    }),
  );
}

function figureOf(outcome: Outcome | undefined, measure: keyof Figures): number {
  if (outcome === undefined || 'failed' in outcome) return Number.NaN;
  return outcome.figures[measure];
}

function notBehind(
  named: string,
  own: number,
  outcomes: Readonly<Record<string, Outcome>>,
  measure: keyof Figures,
): Line {
  const [first] = Object.entries(outcomes)
    .filter(([name]) => !NO_PEERS.includes(name))
    .map(([name, outcome]) => ({ name, ms: figureOf(outcome, measure) }))
    .filter(({ ms }) => Number.isFinite(ms))
    .sort((a, b) => a.ms - b.ms);
  const { name, ms } = first ?? { name: 'no other', ms: Number.NaN };
  return {
    what: `${named}: beside the fastest other program`,
    measured: `${readable(own)} ms; ${programName(name)} ${readable(ms)} ms`,
    limit: 'not behind',
    holds: own <= ms + EVEN_MS,
  };
}
