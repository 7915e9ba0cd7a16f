/** The legend of a graph: one entry for each entity type, line, colour and mark that is really there. */
import type { GraphEdge } from '../model/views.ts';
import { ENTITY_TYPES } from '../model/vocabulary.ts';
import { type EdgeScheme, type Side, schemeColours } from './colouring.ts';
import type { EntityScheme } from './entity-looks.ts';
import type { EdgeMark, EdgeStyle, EdgeTraits, EntityColour, Theme } from './palette.ts';
import {
  communityColour,
  EDGE_MARKS,
  edgeTone,
  edgeWidth,
  LINE_KINDS,
  lineKind,
  lineOfKind,
  toneColour,
} from './palette.ts';
import { relationTypeColour, typeColour, typeIcon } from './type-looks.ts';

/** One row; `label` is what to write, `key` is stable and unique. `count`: how many it stands for. */
export type LegendEntry = { key: string; label: string; count: number } & (
  | { kind: 'entity'; type: string; colour: EntityColour; icon: string }
  /** Entities alike in size or community; `members` are their ids, null where size is meant. */
  | { kind: 'disc'; members: readonly string[] | null; colour: EntityColour; icon: string }
  | {
      kind: 'line';
      line: EdgeStyle['line'];
      dash: readonly number[];
      width: number;
      colour: string;
    }
  | {
      kind: 'colour';
      values: readonly string[] | null;
      side: Side | null;
      detail: string | null;
      width: number;
      colour: string;
    }
  | { kind: 'mark'; mark: EdgeMark; colour: string }
);

const LINE_LABELS = {
  stated: 'Stated as fact',
  claimed: 'Claimed',
  'not yet so': 'Intended, threatened, demanded, predicted or conditional',
  uncited: 'Without a citation',
} as const;

const MARK_LABELS = {
  disputed: 'Disputed: documents differ',
  negated: 'Negated: said not to be so',
} as const;

/**
 * Entries in order of display: entity types (known ones first, in their order), what sizes and communities
 * stand for, colours of relations, line styles, line widths, unverified quotes, marks.
 * @param nodes the entities drawn
 * @param edges the relations drawn
 * @param scheme what relations are coloured by; null for nothing
 * @param looks what sizes and colours of entities stand for; null for connections and type
 */
export function legendEntries(
  nodes: readonly { id: string; type: string }[],
  edges: readonly GraphEdge[],
  theme: Theme,
  scheme: EdgeScheme | null = null,
  looks: EntityScheme | null = null,
): LegendEntry[] {
  return [
    ...entityEntries(nodes, theme, looks),
    ...communityEntries(nodes, theme, looks),
    ...sizeEntries(nodes, theme, looks),
    ...colourEntries(edges, theme, scheme),
    ...(scheme === null ? relationTypeEntries(edges, theme, looks) : []),
    ...lineEntries(edges, theme),
    ...widthEntries(edges, theme),
    ...(scheme?.kind === 'comparison' ? [] : unverifiedEntries(edges, theme)),
    ...markEntries(edges, theme),
  ];
}

/** Where colour stands for communities the icon alone tells the type. */
function entityEntries(
  nodes: readonly { type: string }[],
  theme: Theme,
  looks: EntityScheme | null,
): LegendEntry[] {
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  const rank = new Map<string, number>(ENTITY_TYPES.map((type, at) => [type, at]));
  const order = (type: string) => rank.get(type) ?? ENTITY_TYPES.length;
  return [...counts]
    .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
    .map(([type, count]) => ({
      kind: 'entity',
      key: `entity ${type}`,
      label: capitalised(type),
      count,
      type,
      colour: looks?.communities
        ? communityColour(null, theme)
        : typeColour(type, looks?.types ?? null, theme),
      icon: typeIcon(type, looks?.types ?? null),
    }));
}

/** Paths on a 24 x 24 grid: three that hang together; an arrow out of the corner. */
const DISC_ICONS = {
  community: 'M12 5.5 5 17.5h14z',
  size: 'M6 18 18 6M9 6h9v9',
} as const;

function communityEntries(
  nodes: readonly { id: string }[],
  theme: Theme,
  looks: EntityScheme | null,
): LegendEntry[] {
  if (!looks?.communities) return [];
  const { list, slots } = looks.communities;
  const shown = new Set(nodes.map(({ id }) => id));
  const entry = (key: string, label: string, slot: number | null, members: readonly string[]) => ({
    kind: 'disc' as const,
    key: `community ${key}`,
    label,
    count: members.length,
    members,
    colour: communityColour(slot, theme),
    icon: DISC_ICONS.community,
  });
  const named = list.map(({ slot, label, members }) =>
    entry(
      String(slot),
      label,
      slot,
      members.filter((id) => shown.has(id)),
    ),
  );
  const rest = [...shown].filter((id) => !slots.has(id));
  return [...named, entry('none', 'In no larger community', null, rest)].filter(
    ({ count }) => count > 0,
  );
}

const SIZE_LABELS = {
  betweenness: 'Larger: more often between others',
  pageRank: 'Larger: better related (PageRank)',
  wholeRank: 'Larger: PageRank in the whole project',
} as const;

function sizeEntries(
  nodes: readonly unknown[],
  theme: Theme,
  looks: EntityScheme | null,
): LegendEntry[] {
  if (!looks?.sizes || nodes.length === 0) return [];
  const label = SIZE_LABELS[looks.sizes.by];
  const colour = communityColour(null, theme);
  const icon = DISC_ICONS.size;
  return [{ kind: 'disc', key: 'size', label, count: nodes.length, members: null, colour, icon }];
}

function colourEntries(
  edges: readonly GraphEdge[],
  theme: Theme,
  scheme: EdgeScheme | null,
): LegendEntry[] {
  if (scheme === null) return [];
  return schemeColours(edges, scheme, theme).map((entry) => ({
    kind: 'colour',
    ...entry,
    width: edgeWidth(2),
  }));
}

/** Only types that the project has given a colour. */
function relationTypeEntries(
  edges: readonly GraphEdge[],
  theme: Theme,
  looks: EntityScheme | null,
): LegendEntry[] {
  const types = looks?.types ?? null;
  if (types === null) return [];
  const coloured = Map.groupBy(edges, (edge) =>
    relationTypeColour(edge, types, theme) === null ? null : edge.type,
  );
  return [...coloured].flatMap(([type, group]): LegendEntry[] => {
    const [first] = group;
    const colour = first === undefined ? null : relationTypeColour(first, types, theme);
    if (type === null || colour === null) return [];
    const base = { kind: 'colour' as const, key: `relation ${type}`, label: capitalised(type) };
    const plain = { values: null, side: null, detail: null, width: edgeWidth(2) };
    return [{ ...base, ...plain, count: group.length, colour }];
  });
}

function lineEntries(edges: readonly EdgeTraits[], theme: Theme): LegendEntry[] {
  return LINE_KINDS.flatMap((kind): LegendEntry[] => {
    const count = edges.filter((edge) => lineKind(edge) === kind).length;
    if (count === 0) return [];
    const colour = toneColour(kind === 'uncited' ? 'uncited' : 'plain', theme);
    const style = { ...lineOfKind(kind), width: kind === 'uncited' ? 1 : edgeWidth(1), colour };
    return [{ kind: 'line', key: `line ${kind}`, label: LINE_LABELS[kind], count, ...style }];
  });
}

function widthEntries(edges: readonly EdgeTraits[], theme: Theme): LegendEntry[] {
  const most = edges.reduce((max, edge) => Math.max(max, edge.sources), 0);
  if (most < 2) return [];
  const count = edges.filter((edge) => edge.sources > 1).length;
  const style = {
    ...lineOfKind('stated'),
    width: edgeWidth(most),
    colour: toneColour('plain', theme),
  };
  return [
    { kind: 'line', key: 'width', label: 'Wider: more independent sources', count, ...style },
  ];
}

function unverifiedEntries(edges: readonly EdgeTraits[], theme: Theme): LegendEntry[] {
  const count = edges.filter((edge) => edgeTone(edge) === 'unverified').length;
  if (count === 0) return [];
  const style = {
    ...lineOfKind('stated'),
    width: edgeWidth(1),
    colour: toneColour('unverified', theme),
  };
  return [{ kind: 'line', key: 'unverified', label: 'Quote not verified', count, ...style }];
}

function markEntries(edges: readonly EdgeTraits[], theme: Theme): LegendEntry[] {
  return EDGE_MARKS.flatMap((mark): LegendEntry[] => {
    const count = edges.filter((edge) => edge[mark]).length;
    const colour = toneColour(mark === 'disputed' ? 'disputed' : 'plain', theme);
    return count === 0
      ? []
      : [{ kind: 'mark', key: `mark ${mark}`, label: MARK_LABELS[mark], count, mark, colour }];
  });
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}
