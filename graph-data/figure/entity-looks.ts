/**
 * How entities look beyond their type: sized by how central they are, coloured by the community they belong
 * to. For canvas, legend and figures alike.
 */
import { nodeRadius } from './geometry.ts';
import { CATEGORIES, communityColour, type EntityColour, type Theme } from './palette.ts';
import { type TypeLooks, typeColour } from './type-looks.ts';

export const SIZINGS = ['connections', 'betweenness', 'pageRank', 'wholeRank'] as const;
export type Sizing = (typeof SIZINGS)[number];

export const ENTITY_COLOURINGS = ['type', 'community'] as const;
export type EntityColouring = (typeof ENTITY_COLOURINGS)[number];

/** Entities that are closely related to each other; `slot` is the rank of their colour. */
export type Community = { slot: number; label: string; members: readonly string[] };

/** What sizes and colours of entities stand for; null each where they stand for the usual. */
export type EntityScheme = {
  /** `shares`: by id, how much each has of what the first has most of, 0 to 1. */
  sizes: { by: Exclude<Sizing, 'connections'>; shares: ReadonlyMap<string, number> } | null;
  /** Only those with a colour of their own; all other entities are grey. */
  communities: { list: readonly Community[]; slots: ReadonlyMap<string, number> } | null;
  /** Looks that the project has given its types. */
  types?: TypeLooks | null;
};

type Entity = { id: string; type: string; degree: number };

/** Radii of entities sized by a measure, in px at zoom 1: about those of `nodeRadius`, further apart. */
const RADIUS = { least: 11, most: 29 } as const;

/** Radius in px at zoom 1. The area beyond the least grows with the measure, as eyes compare areas. */
export function entityRadius(entity: Entity, scheme: EntityScheme | null): number {
  const sizes = scheme?.sizes ?? null;
  if (sizes === null) return nodeRadius(entity.degree);
  const share = Math.min(1, Math.max(0, sizes.shares.get(entity.id) ?? 0));
  return RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(share);
}

/** The colours of an entity's disc. */
export function entityLook(
  entity: Pick<Entity, 'id' | 'type'>,
  scheme: EntityScheme | null,
  theme: Theme,
): EntityColour {
  const communities = scheme?.communities ?? null;
  if (communities === null) return typeColour(entity.type, scheme?.types ?? null, theme);
  return communityColour(communities.slots.get(entity.id) ?? null, theme);
}

/** Values as shares of the largest; all 0 where none is above 0. */
export function sharesOf(values: readonly (readonly [string, number])[]): Map<string, number> {
  const most = values.reduce((max, [, value]) => Math.max(max, value), 0);
  return new Map(values.map(([id, value]) => [id, most > 0 ? Math.max(0, value) / most : 0]));
}

/**
 * Gives the largest communities a colour each, and where possible the one that most of their members had
 * before, so that colours do not jump when a little is added or hidden.
 * @param groups members of each community, the largest first
 * @param former slots by id of the colouring before
 * @returns a slot for each community; null for those of one entity and for those beyond the colours there are
 */
export function slotsOf(
  groups: readonly (readonly string[])[],
  former: ReadonlyMap<string, number>,
): (number | null)[] {
  const free = new Set(CATEGORIES.keys());
  const coloured = groups.map((members, at) => members.length > 1 && at < CATEGORIES.length);
  const kept = groups.map((members, at) => {
    const slot = coloured[at] ? favourite(members, former, free) : null;
    if (slot !== null) free.delete(slot);
    return slot;
  });
  return kept.map((slot, at) => {
    if (slot !== null || !coloured[at]) return slot;
    const [next = null] = free;
    if (next !== null) free.delete(next);
    return next;
  });
}

/** The slot still free that most members had; null where none had any. */
function favourite(
  members: readonly string[],
  former: ReadonlyMap<string, number>,
  free: ReadonlySet<number>,
): number | null {
  const counts = new Map<number, number>();
  for (const id of members) {
    const slot = former.get(id);
    if (slot !== undefined && free.has(slot)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  return best?.[0] ?? null;
}
