/** A chart of how long the same takes in different programs: bars, one small chart for each thing to do. */

import { programName } from '../drawing/names.ts';
import { readable } from '../support/report.ts';
import type { DrawingFile, LayoutsFile } from './results.ts';

/** `more`: it was given up, and would have taken longer. */
type Bar = { program: string; ms: number; more?: boolean };
/** One thing to do. */
export type Panel = { title: string; bars: readonly Bar[] };

const SHOWN = '2000';
const DRAWN = [
  { measure: 'first', title: 'First full frame' },
  { measure: 'pan', title: 'A frame while panning' },
  { measure: 'zoom', title: 'A frame while zooming' },
  { measure: 'hover', title: 'What the pointer is over' },
] as const;

/** What the chart shows of the results: drawing of 2,000 nodes, and layouts of the smallest and the largest graph. */
export function panelsOf(drawing: DrawingFile | null, layouts: LayoutsFile | null): Panel[] {
  const outcomes = Object.entries(drawing?.sizes[SHOWN]?.programs ?? {});
  const drawn = DRAWN.map(({ measure, title }) => ({
    title: `${title}, 2,000 nodes`,
    bars: outcomes.flatMap(([peer, outcome]) => {
      const ms = 'failed' in outcome ? undefined : outcome.figures[measure];
      return ms === undefined ? [] : [{ program: programName(peer), ms }];
    }),
  }));
  const sizes = Object.entries(layouts?.sizes ?? {});
  const arranged = [sizes.at(0), sizes.at(-1)].flatMap((entry) => {
    if (entry === undefined) return [];
    const [size, times] = entry;
    const goal = times.edgewise?.stress ?? 0;
    const bars = Object.entries(times).map(([peer, { ms, stress }]) => ({
      ...{ program: programName(peer), ms },
      more: peer === 'force-atlas' && stress > goal,
    }));
    return [{ title: `Layout to equal stress, ${Number(size).toLocaleString('en')} nodes`, bars }];
  });
  return [...drawn, ...arranged].filter(({ bars }) => bars.length > 0).map(inOrder);
}

function inOrder({ title, bars }: Panel): Panel {
  return { title, bars: bars.toSorted((a, b) => a.ms - b.ms) };
}

const COLOURS = {
  light: { ground: '#ffffff', text: '#1c2430', quiet: '#5b6675', own: '#1f62c4', bar: '#c3ccd8' },
  dark: { ground: '#11161d', text: '#e8edf4', quiet: '#9aa7b8', own: '#7db2ff', bar: '#3c4858' },
} as const;

const COLUMNS = 2;
const PANEL = { width: 440, top: 34, row: 22, bottom: 26 };
const MARGIN = 24;
/** Px for the names of programs, and for figures behind the longest bar. */
const NAMES = 96;
const FIGURES = 76;
const OWN = 'Edgewise';

/** The chart as SVG. */
export function chart(panels: readonly Panel[], theme: 'light' | 'dark'): string {
  const { ground } = COLOURS[theme];
  const rows = Array.from({ length: Math.ceil(panels.length / COLUMNS) }, (_, at) =>
    panels.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  const width = 2 * MARGIN + COLUMNS * PANEL.width;
  let top = MARGIN;
  const drawn = rows.flatMap((row) => {
    const parts = row.map((panel, column) =>
      panelAt(panel, { x: MARGIN + column * PANEL.width, y: top }, theme),
    );
    top += Math.max(...row.map(({ bars }) => PANEL.top + bars.length * PANEL.row + PANEL.bottom));
    return parts;
  });
  const height = top + MARGIN - PANEL.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label(panels)}" font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function label(panels: readonly Panel[]): string {
  return panels
    .map(({ title, bars }) => {
      const times = bars.map((bar) => `${bar.program} ${duration(bar)}`);
      return `${title}: ${times.join(', ')}`;
    })
    .join('. ');
}

function panelAt(
  { title, bars }: Panel,
  { x, y }: { x: number; y: number },
  theme: 'light' | 'dark',
): string {
  const { text, quiet, own, bar } = COLOURS[theme];
  const most = Math.max(...bars.map(({ ms }) => ms));
  const room = PANEL.width - NAMES - FIGURES - MARGIN;
  const rows = bars.map((one, at) => {
    const { program, ms } = one;
    const middle = PANEL.top + (at + 0.5) * PANEL.row;
    const length = Math.max(2, (ms / most) * room);
    const isOwn = program === OWN;
    const look = isOwn ? `fill="${text}" font-weight="600"` : `fill="${quiet}"`;
    return [
      `<text x="${NAMES - 10}" y="${middle}" dy="0.35em" text-anchor="end" ${look}>${program}</text>`,
      `<rect x="${NAMES}" y="${middle - 7}" width="${length.toFixed(1)}" height="14" rx="2" fill="${isOwn ? own : bar}"/>`,
      `<text x="${(NAMES + length + 7).toFixed(1)}" y="${middle}" dy="0.35em" ${look}>${duration(one)}</text>`,
    ].join('\n');
  });
  const heading = `<text x="0" y="16" font-size="14" font-weight="600" fill="${text}">${title}</text>`;
  return `<g transform="translate(${x} ${y})">\n${heading}\n${rows.join('\n')}\n</g>`;
}

function duration({ ms, more = false }: Bar): string {
  const time = ms >= 1_000 ? `${readable(ms / 1_000)} s` : `${readable(ms)} ms`;
  return more ? `over ${time}` : time;
}
