/** The results as tables of Markdown. */
import { MEASURES } from '../drawing/measures.ts';
import { programName } from '../drawing/names.ts';
import { readable } from '../support/report.ts';
import { type DrawingFile, type ReportFile, readDrawing, readReport } from './results.ts';

/** In the order of the page. */
const PARTS = [
  { part: 'drawing', title: 'Drawing' },
  { part: 'layouts', title: 'Layouts' },
  { part: 'scale', title: 'Size of a project' },
  { part: 'import', title: 'Import' },
  { part: 'walk', title: 'A walk through a large project' },
  { part: 'interface', title: 'The bundled project' },
  { part: 'memory', title: 'Memory' },
  { part: 'figures', title: 'Figures' },
  { part: 'quotes', title: 'Quotes' },
] as const;

/** The columns of what every program was asked to do. */
const COLUMNS: Readonly<Record<(typeof MEASURES)[number], string>> = {
  first: 'first frame',
  pan: 'pan',
  panBack: 'pan back',
  zoom: 'zoom',
  zoomBack: 'zoom back',
  longest: 'longest frame',
  hover: 'hover',
};

/** Everything that was measured, one section a part. */
export function resultSections(): string {
  return PARTS.flatMap(({ part, title }) => {
    const report = readReport(part);
    if (report === null) return [];
    const more = part === 'drawing' ? programTables(readDrawing()) : [];
    return [`### ${title}`, when(report), ...more, limitTable(report)];
  }).join('\n\n');
}

function when({ at, machine, quick }: ReportFile & { quick: boolean }): string {
  const day = new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const run = quick ? 'A quick run' : 'Measured';
  const { cpu, memory, system, node, load } = machine;
  return `${run} on ${day}, ${cpu}, ${memory}, ${system}, Node ${node}; load afterwards ${load.join(', ')}.`;
}

function limitTable({ lines }: ReportFile): string {
  const rows = lines.map(({ what, measured, limit, holds }) => [
    what,
    measured,
    limit,
    holds === null ? '' : holds ? 'holds' : '**does not hold**',
  ]);
  return table(['what', 'measured', 'limit', ''], rows);
}

function programTables(drawing: DrawingFile | null): string[] {
  if (drawing === null) return [];
  return Object.entries(drawing.sizes).map(([size, { load, runs, programs }]) => {
    const rows = Object.entries(programs).map(([peer, outcome]) => [
      programName(peer) + version(drawing, peer),
      ...('failed' in outcome
        ? ['fails', ...MEASURES.slice(1).map(() => '')]
        : MEASURES.map((measure) => readable(outcome.figures[measure] ?? Number.NaN))),
    ]);
    const nodes = `${Number(size).toLocaleString('en')} nodes, ms`;
    const busy = `Medians of ${runs} runs; load afterwards ${load.join(', ')}.`;
    return `${table([nodes, ...MEASURES.map((measure) => COLUMNS[measure])], rows)}\n\n${busy}`;
  });
}

function version({ peers }: DrawingFile, peer: string): string {
  const known = peers[peer] ?? peers[`@antv/${peer}`];
  return known === undefined ? '' : ` ${known}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
