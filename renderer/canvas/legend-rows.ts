/** The rows of the canvas's legend: entries of the drawing, with what pressing one of them filters. */
import { type LegendEntry, legendEntries } from '../../graph-data/figure/legend.ts';
import { lineKind, type Theme } from '../../graph-data/figure/palette.ts';
import { MODALITIES } from '../../graph-data/model/vocabulary.ts';
import type { CanvasState, FilterName } from '../store/state.ts';

export type LegendRow = {
  entry: LegendEntry;
  /** The values it switches off and on again; null for a row that only explains. */
  filter: { facet: FilterName; values: readonly string[] } | null;
  on: boolean;
};

/** Rows for everything on the canvas, also for what a filter has taken out of sight. */
export function legendRows(canvas: CanvasState, theme: Theme): LegendRow[] {
  const nodes = Object.values(canvas.nodes).filter(({ id }) => !Object.hasOwn(canvas.hidden, id));
  const edges = Object.values(canvas.edges)
    .filter(({ id }) => !Object.hasOwn(canvas.hiddenRelations, id))
    .map((edge) => ({ ...edge, sources: edge.documents.length }));
  return legendEntries(nodes, edges, theme).map((entry) => {
    const filter = filterOf(entry);
    const off = filter === null ? [] : canvas.filters[filter.facet];
    return { entry, filter, on: filter?.values.every((value) => !off.includes(value)) ?? true };
  });
}

/** The values switched off after pressing a row. */
export function pressedFilter(row: LegendRow, off: readonly string[]): readonly string[] {
  const values = row.filter?.values ?? [];
  return row.on ? [...off, ...values] : off.filter((value) => !values.includes(value));
}

function filterOf(entry: LegendEntry): LegendRow['filter'] {
  if (entry.kind === 'entity') return { facet: 'entityTypes', values: [entry.type] };
  const kind = entry.kind === 'line' ? entry.key.replace(/^line /, '') : '';
  const values = MODALITIES.filter((modality) => lineKind({ modality, verdict: 'exact' }) === kind);
  return values.length === 0 ? null : { facet: 'modalities', values };
}
