/**
 * Who says it, as colours: relations coloured by speaker, document, publisher, stance or modality, or by
 * which of two sources tells them. For canvas, legend and figures alike.
 */
import { SIDES, type Side, type SourceRef, sideOf } from '../model/told-by.ts';
import type { GraphEdge } from '../model/views.ts';
import {
  CATEGORIES,
  canvasColours,
  edgeTone,
  SIDE_COLOURS,
  type Theme,
  toneColour,
} from './palette.ts';

export { SIDES, type Side, type SourceRef, sideOf, tells } from '../model/told-by.ts';

export const COLOURINGS = [
  'nothing',
  'speaker',
  'document',
  'publisher',
  'stance',
  'modality',
] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** What colours stand for. The rank of a value sets its colour, so that it keeps it whatever is shown. */
export type EdgeScheme =
  | {
      kind: 'category';
      by: Exclude<Colouring, 'nothing'>;
      values: readonly { value: string; label: string }[];
    }
  | { kind: 'comparison'; a: SourceRef; b: SourceRef };

type Told = Pick<
  GraphEdge,
  'documents' | 'publishers' | 'speaker' | 'stances' | 'modality' | 'verdict' | 'disputed'
>;
type Ends = Pick<GraphEdge, 'source' | 'target'>;

/** One colour of a scheme that is in use; `values` are what it stands for, null where no one value. */
export type SchemeColour = {
  key: string;
  label: string;
  colour: string;
  count: number;
  values: readonly string[] | null;
  side: Side | null;
  /** How much it stands for in words, where a number of relations does not say it all. */
  detail: string | null;
};

/** For each entity with relations in the comparison, which of the two sources speaks of it. */
export function entitySides(
  edges: readonly (Told & Ends)[],
  of: { a: SourceRef; b: SourceRef | null },
): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const edge of edges) {
    const side = sideOf(edge, of);
    if (side === null) continue;
    for (const id of [edge.source, edge.target]) {
      const known = sides.get(id);
      sides.set(id, known === undefined || known === side ? side : 'both');
    }
  }
  return sides;
}

/** The colour of a relation; null where its own stays: quotes that were not found are never painted over. */
export function schemeColour(edge: Told, scheme: EdgeScheme, theme: Theme): string | null {
  if (scheme.kind === 'comparison') {
    const side = sideOf(edge, scheme);
    return side === null ? null : SIDE_COLOURS[side][theme];
  }
  if (edgeTone({ ...edge, disputed: false }) === 'unverified') return null;
  return keyColour(keyOf(edge, scheme), theme);
}

/** The colours in use among relations, in the order of their values, each with how many it stands for. */
export function schemeColours(
  edges: readonly (Told & Ends)[],
  scheme: EdgeScheme,
  theme: Theme,
): SchemeColour[] {
  if (scheme.kind === 'comparison') return comparisonColours(edges, scheme, theme);
  const groups = Map.groupBy(edges, (edge) => keyOf(edge, scheme));
  return KEYS.flatMap((key) => {
    const group = groups.get(key);
    if (group === undefined) return [];
    const colour = keyColour(key, theme);
    const values = valuesUnder(key, scheme, group);
    const label = labelUnder(key, scheme);
    return [
      {
        key: `colour ${key}`,
        label,
        colour,
        count: group.length,
        values,
        side: null,
        detail: null,
      },
    ];
  });
}

function comparisonColours(
  edges: readonly (Told & Ends)[],
  scheme: Extract<EdgeScheme, { kind: 'comparison' }>,
  theme: Theme,
): SchemeColour[] {
  const entities = [...entitySides(edges, scheme).values()];
  const labels = { a: `Only ${scheme.a.label}`, b: `Only ${scheme.b.label}`, both: 'Both' };
  return SIDES.map((side) => {
    const count = edges.filter((edge) => sideOf(edge, scheme) === side).length;
    const also = entities.filter((other) => other === side).length;
    const detail = `${count} ${count === 1 ? 'relation' : 'relations'}, ${also} ${also === 1 ? 'entity' : 'entities'}`;
    return {
      key: `side ${side}`,
      label: labels[side],
      detail,
      colour: SIDE_COLOURS[side][theme],
      count,
      values: null,
      side,
    };
  });
}

const KEYS = ['unnamed', ...CATEGORIES.map((_, rank) => String(rank)), 'other', 'several', 'none'];

type Category = Extract<EdgeScheme, { kind: 'category' }>;

/** The rank of the relation's value, or a word where no one value has a colour of its own. */
function keyOf(edge: Told, scheme: Category): string {
  const own = valuesOf(edge, scheme.by);
  const [value] = own;
  if (value === undefined) return 'none';
  if (own.length > 1) return 'several';
  if (value === '') return 'unnamed';
  const rank = scheme.values.findIndex((known) => known.value === value);
  return rank >= 0 && rank < CATEGORIES.length ? String(rank) : 'other';
}

function valuesOf(edge: Told, by: Category['by']): readonly string[] {
  switch (by) {
    case 'speaker':
      return [edge.speaker ?? ''];
    case 'document':
      return edge.documents;
    case 'publisher':
      return edge.publishers.length === 0 && edge.documents.length > 0 ? [''] : edge.publishers;
    case 'stance':
      return edge.stances;
    case 'modality':
      return [edge.modality];
  }
}

function keyColour(key: string, theme: Theme): string {
  switch (key) {
    case 'unnamed':
      return canvasColours(theme).edge;
    case 'other':
      return canvasColours(theme).edgeLabel;
    case 'several':
      return SIDE_COLOURS.both[theme];
    case 'none':
      return toneColour('uncited', theme);
    default:
      return CATEGORIES[Number(key)]?.[theme] ?? canvasColours(theme).edgeLabel;
  }
}

/** The values that a key stands for among some relations; null where they are more than one at a time. */
function valuesUnder(key: string, { by }: Category, edges: readonly Told[]): string[] | null {
  if (key === 'several' || key === 'none') return null;
  return [...new Set(edges.flatMap((edge) => valuesOf(edge, by)))];
}

function labelUnder(key: string, { by, values }: Category): string {
  switch (key) {
    case 'unnamed':
      return by === 'speaker' ? 'The documents’ own voice' : 'Not named';
    case 'other':
      return 'Others';
    case 'several':
      return `Several ${by}s`;
    case 'none':
      return 'Without a citation';
    default:
      return values[Number(key)]?.label ?? '';
  }
}
