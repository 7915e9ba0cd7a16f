/** A grouping as a map: sizes, places, lines and words. Pure. */

import type { Grouping } from '../../graph-data/model/group-views.ts';
import type { LayoutInput, Positions } from '../../graph-data/model/layout.ts';
import type { Point, Room } from './state.ts';

type Link = Grouping['links'][number];

/** Room that a name and a number take below a circle, in px. */
export const GROUP_LABEL = { width: 116, height: 44 } as const;
/** Radii of the smallest and the largest circle in px. */
const RADII = { least: 9, most: 46 } as const;
/** One group in so many px² leaves every name readable. */
export const ROOM_EACH = 19_000;
/** Lines kept for each group: more would hide which matter. */
const LINES_EACH = 3;

/** What the list beside the map takes of the canvas' room, or below it where there is little width; in px. */
const LIST = { beside: 256, below: 240, from: 560 } as const;

/** Room of the map where the canvas has this much. */
export function mapRoom(room: Room | null): Room | null {
  if (room === null) return null;
  const { width, height } = room;
  return width < LIST.from
    ? { width, height: Math.max(160, height - LIST.below) }
    : { width: width - LIST.beside, height };
}

/** How many groups fit a map. */
export function groupsThatFit(room: Room | null): number {
  const area = room === null ? 0 : room.width * room.height;
  return Math.min(40, Math.max(12, Math.floor(area / ROOM_EACH)));
}

/** Radius of a group's circle in px: its area stands for the number of members. */
export function groupRadius(size: number, largest: number): number {
  const share = Math.sqrt(size / Math.max(1, largest));
  return RADII.least + (RADII.most - RADII.least) * share;
}

/** Of the lines between groups the strongest of each group, strongest first. */
export function strongestLinks(links: readonly Link[], each = LINES_EACH): Link[] {
  const drawn = new Map<string, number>();
  const sorted = links.toSorted((one, other) => other.pairs - one.pairs);
  return sorted.filter(({ a, b }) => {
    const wanted = (drawn.get(a) ?? 0) < each || (drawn.get(b) ?? 0) < each;
    if (wanted) for (const end of [a, b]) drawn.set(end, (drawn.get(end) ?? 0) + 1);
    return wanted;
  });
}

/** The question to the layout: circles with their labels, drawn together by the strongest lines. */
export function groupLayout({ groups, links }: Grouping, room: Room | null): LayoutInput {
  const index = new Map(groups.map(({ id }, at) => [id, at]));
  const radii = groups.map(({ size }) => groupRadius(size, groups[0]?.size ?? 1));
  return {
    name: 'force',
    ids: groups.map(({ id }) => id),
    width: radii.map((radius) => Math.max(2 * radius, GROUP_LABEL.width)),
    height: radii.map((radius) => 2 * radius + GROUP_LABEL.height),
    top: radii,
    x: groups.map(() => null),
    y: groups.map(() => null),
    fixed: groups.map(() => false),
    edges: strongestLinks(links).flatMap(({ a, b }) => {
      const pair = [index.get(a), index.get(b)] as const;
      return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]]];
    }),
    root: null,
    seed: 1,
    ...(room === null ? {} : { aspect: room.width / room.height }),
  };
}

/** The layout's answer in the order of the groups. */
export function groupPlaces({ x, y }: Positions): Point[] {
  return x.map((left, at) => ({ x: left, y: y[at] ?? 0 }));
}

/** What is listed, and what is not. */
export function groupsSentence({ groups, rest, alone }: Grouping): string {
  const words = (n: number) => n.toLocaleString('en-GB');
  const all = groups.length + rest.groups;
  const are = (n: number) => (n === 1 ? 'is' : 'are');
  const listed =
    rest.groups === 0
      ? `${words(all)} ${all === 1 ? 'group' : 'groups'}`
      : `The ${words(groups.length)} largest of ${words(all)} groups`;
  const missing = [
    ...(rest.groups > 0
      ? [`${entities(rest.entities)} ${are(rest.entities)} in smaller ones`]
      : []),
    ...(alone > 0 ? [`${entities(alone)} ${are(alone)} related to none`] : []),
  ];
  return `${[listed, missing.join(', ')].filter((part) => part !== '').join('; ')}.`;
}

function entities(n: number): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? 'entity' : 'entities'}`;
}
