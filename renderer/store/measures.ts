/** What has been measured of the entities shown: pure producers, and the looks that follow from them. */
import {
  type Community,
  type EntityColouring,
  type EntityScheme,
  type Sizing,
  sharesOf,
  slotsOf,
} from '../../graph-data/figure/entity-looks.ts';
import { type TypeLooks, typeLooks } from '../../graph-data/figure/type-looks.ts';
import type { TypeStyle } from '../../graph-data/model/records.ts';
import type { GraphNode, Measures, Ranks } from '../../graph-data/model/views.ts';
import { memoise } from './memoise.ts';
import { selectVisibleElements } from './selectors.ts';
import type { AppState, CanvasState, MeasuredState } from './state.ts';

/** Takes in an answer of the service; communities keep the colours that most of their members had. */
export function takeMeasures(answer: Measures, former: MeasuredState | null): MeasuredState {
  const { ids, community } = answer;
  const groups = Map.groupBy(ids.keys(), (at) => community[at] ?? -1);
  const members = [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([, places]) => places.flatMap((at) => ids[at] ?? []));
  const slots = slotsOf(members, slotsById(former?.communities ?? []));
  return {
    betweenness: column(ids, answer.betweenness),
    pageRank: column(ids, answer.pageRank),
    wholeRank: former?.wholeRank ?? {},
    communities: members.map((group, at) => ({ slot: slots[at] ?? null, members: group })),
  };
}

/** Takes in how central entities are in the whole project; what else was measured stays. */
export function takeRanks({ ids, ranks }: Ranks, former: MeasuredState | null): MeasuredState {
  const others = former ?? { betweenness: {}, pageRank: {}, communities: [] };
  return { ...others, wholeRank: column(ids, ranks) };
}

function column(ids: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 0]));
}

function slotsById(communities: MeasuredState['communities']): ReadonlyMap<string, number> {
  return new Map(
    communities.flatMap(({ slot, members }) =>
      slot === null ? [] : members.map((id) => [id, slot] as const),
    ),
  );
}

/** What sizes and colours of entities stand for has to be measured among those shown, in the whole project, or both. */
export type WantedMeasures = { shown: boolean; whole: boolean };

/** What has to be measured. */
export function wantedMeasures({ ui }: AppState): WantedMeasures {
  const whole = ui.sizing === 'wholeRank';
  const sized = ui.sizing !== 'connections' && !whole;
  return { shown: sized || ui.entityColouring !== 'type', whole };
}

const looksOf = memoise(
  (
    sizing: Sizing,
    colouring: EntityColouring,
    measured: MeasuredState | null,
    nodes: CanvasState['nodes'],
    types: TypeLooks | null,
  ): EntityScheme | null => {
    if (measured === null || (sizing === 'connections' && colouring === 'type')) {
      return types === null ? null : { sizes: null, communities: null, types };
    }
    return {
      types,
      sizes:
        sizing === 'connections'
          ? null
          : { by: sizing, shares: sharesOf(Object.entries(measured[sizing])) },
      communities:
        colouring === 'type'
          ? null
          : {
              list: measured.communities.flatMap((one) => named(one, nodes)),
              slots: slotsById(measured.communities),
            },
    };
  },
);

const ownLooks = memoise((styles: readonly TypeStyle[]) => typeLooks(styles));

const NO_TYPES: readonly TypeStyle[] = [];

/** Looks that the project has given its types; null where it has given none. */
export function selectTypeLooks({ project }: Pick<AppState, 'project'>): TypeLooks | null {
  return ownLooks(project?.types ?? NO_TYPES);
}

/**
 * What sizes and colours of entities stand for; null for connections and types in their usual looks, and until all
 * is measured.
 */
export function selectLooks(state: AppState): EntityScheme | null {
  const { ui, measured, canvas } = state;
  const types = selectTypeLooks(state);
  return looksOf(ui.sizing, ui.entityColouring, measured, canvas.nodes, types);
}

/** A community goes by its most connected entity. */
function named(
  { slot, members }: MeasuredState['communities'][number],
  nodes: CanvasState['nodes'],
): Community[] {
  if (slot === null) return [];
  const [centre] = members
    .flatMap((id) => nodes[id] ?? [])
    .toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
  return centre === undefined ? [] : [{ slot, label: `Around ${centre.name}`, members }];
}

/** Where an entity stands among those measured: 1 for the most, equals alike; null if it was not measured. */
export function rankOf(values: ReadonlyMap<string, number>, id: string): number | null {
  const own = values.get(id);
  if (own === undefined) return null;
  let rank = 1;
  for (const value of values.values()) if (value > own) rank += 1;
  return rank;
}

const connectionsIn = memoise((state: ReturnType<typeof selectVisibleElements>, id: string) => {
  const near = state.edges.filter(({ source, target }) => source === id || target === id);
  const others = new Set(near.flatMap(({ source, target }) => [source, target]));
  others.delete(id);
  return { relations: near.length, entities: others.size };
});

/** Relations of an entity in what is shown, and how many others they lead to. */
export function selectConnections(
  state: AppState,
  id: string,
): { relations: number; entities: number } {
  return connectionsIn(selectVisibleElements(state), id);
}

/** Whether two lists name the same entities in the same order. */
export function sameEntities(a: readonly GraphNode[], b: readonly GraphNode[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, at) => id === b[at]?.id));
}
