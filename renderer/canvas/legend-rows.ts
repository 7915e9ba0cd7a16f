/** The rows of the canvas's legend: entries of the drawing, with what pressing one of them filters. */
import {
  type Colouring,
  type EdgeScheme,
  entitySides,
  sideOf,
} from '../../graph-data/figure/colouring.ts';
import type { EntityScheme } from '../../graph-data/figure/entity-looks.ts';
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
export function legendRows(
  canvas: CanvasState,
  theme: Theme,
  scheme: EdgeScheme | null = null,
  looks: EntityScheme | null = null,
): LegendRow[] {
  const isHidden = (id: string) => Object.hasOwn(canvas.hidden, id);
  const edges = Object.values(canvas.edges).filter(
    (edge) =>
      !Object.hasOwn(canvas.hiddenRelations, edge.id) &&
      !isHidden(edge.source) &&
      !isHidden(edge.target) &&
      (canvas.comparison === null || sideOf(edge, canvas.comparison) !== null),
  );
  const told = canvas.comparison && entitySides(edges, canvas.comparison);
  const nodes = Object.values(canvas.nodes).filter(
    ({ id }) => !isHidden(id) && told?.has(id) !== false,
  );
  return legendEntries(nodes, edges, theme, scheme, looks).map((entry) => {
    const filter = filterOf(entry, scheme);
    const off = filter === null ? [] : canvas.filters[filter.facet];
    return { entry, filter, on: filter?.values.every((value) => !off.includes(value)) ?? true };
  });
}

/** The values switched off after pressing a row. */
export function pressedFilter(row: LegendRow, off: readonly string[]): readonly string[] {
  const values = row.filter?.values ?? [];
  return row.on ? [...off, ...values] : off.filter((value) => !values.includes(value));
}

const FACETS = {
  speaker: 'speakers',
  document: 'documents',
  publisher: 'publishers',
  stance: 'stances',
  modality: 'modalities',
} as const satisfies Record<Exclude<Colouring, 'nothing'>, FilterName>;

function filterOf(entry: LegendEntry, scheme: EdgeScheme | null): LegendRow['filter'] {
  if (entry.kind === 'colour') {
    if (scheme?.kind !== 'category' || entry.values === null) return null;
    return { facet: FACETS[scheme.by], values: entry.values };
  }
  if (entry.kind === 'entity') return { facet: 'entityTypes', values: [entry.type] };
  const kind = entry.kind === 'line' ? entry.key.replace(/^line /, '') : '';
  const values = MODALITIES.filter((modality) => lineKind({ modality, verdict: 'exact' }) === kind);
  return values.length === 0 ? null : { facet: 'modalities', values };
}
