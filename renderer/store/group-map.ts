/** A grouping as a map: sizes, places, lines and words. Pure. */
import type { LayoutInput, Positions } from '../../graph-data/model/layout.ts';
import type { Grouping, GroupView } from '../../graph-data/model/views.ts';
import type { Point, Room } from './state.ts';

type Link = Grouping['links'][number];

/** Room that a name and a number take below a circle, in px. */
export const GROUP_LABEL = { width: 116, height: 44 } as const;
/** Radii of the smallest and the largest circle in px. */
const RADII = { least: 9, most: 46 } as const;
/** One group in so many px² leaves every name readable. */
const ROOM_EACH = 19_000;
/** Rounds of pushing what overlaps apart; most maps need a tenth of it. */
const ROUNDS = 200;
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

/** Where everything goes in a room, names and all, and how much smaller circles become where it is tight. */
export function fitGroups(
  places: readonly Point[],
  groups: readonly GroupView[],
  room: Room,
): { places: Point[]; scale: number } {
  const tight = Math.sqrt((room.width * room.height) / (ROOM_EACH * Math.max(1, groups.length)));
  const scale = Math.min(1, Math.max(0.4, tight));
  const boxes = groups.map(({ size }): Box => {
    const radius = scale * groupRadius(size, groups[0]?.size ?? 1);
    const half = Math.max(radius, GROUP_LABEL.width / 2);
    return { left: half, right: half, above: radius, below: radius + GROUP_LABEL.height };
  });
  const stretched = stretch(places, room);
  return { places: keepApart(stretched, boxes, room), scale };
}

/** Reach of a circle with its name from the circle's middle, in px. */
type Box = { left: number; right: number; above: number; below: number };

/** Fills the room along both axes, but does not pull few groups far apart. */
function stretch(places: readonly Point[], room: Room): Point[] {
  const along = (values: readonly number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const factor = Math.min(1.4, (length - 120) / Math.max(1, high - low));
    return values.map((value) => length / 2 + factor * (value - (low + high) / 2));
  };
  const y = along(
    places.map((place) => place.y),
    room.height,
  );
  return along(
    places.map((place) => place.x),
    room.width,
  ).map((x, at) => ({ x, y: y[at] ?? 0 }));
}

/** Pushes boxes that overlap apart, along the axis where least is needed, and all of them into the room. */
function keepApart(places: readonly Point[], boxes: readonly Box[], room: Room): Point[] {
  let now = places.map((place, at) => inside(place, boxes[at], room));
  for (let round = 0; round < ROUNDS; round++) {
    const moved = now.map((place) => ({ ...place }));
    let overlaps = false;
    for (let a = 0; a < now.length; a++)
      for (let b = a + 1; b < now.length; b++)
        overlaps = pushApart(moved, boxes, [a, b], round % 3 === 2) || overlaps;
    now = moved.map((place, at) => inside(place, boxes[at], room));
    if (!overlaps) break;
  }
  return now;
}

/** @param across pushes along the other axis, for what is stuck between others and the edge of the room */
function pushApart(
  places: Point[],
  boxes: readonly Box[],
  [a, b]: readonly [number, number],
  across: boolean,
): boolean {
  const [one, other, box, next] = [places[a], places[b], boxes[a], boxes[b]];
  if (!(one && other && box && next)) return false;
  const right = one.x <= other.x;
  const down = one.y <= other.y;
  const x = right
    ? one.x + box.right - other.x + next.left
    : other.x + next.right - one.x + box.left;
  const y = down
    ? one.y + box.below - other.y + next.above
    : other.y + next.below - one.y + box.above;
  if (x <= 0 || y <= 0) return false;
  const [dx, dy] = x < y !== across ? [(right ? x : -x) / 2, 0] : [0, (down ? y : -y) / 2];
  places[a] = { x: one.x - dx, y: one.y - dy };
  places[b] = { x: other.x + dx, y: other.y + dy };
  return true;
}

function inside({ x, y }: Point, box: Box | undefined, { width, height }: Room): Point {
  if (box === undefined) return { x, y };
  return {
    x: Math.max(box.left, Math.min(width - box.right, x)),
    y: Math.max(box.above, Math.min(height - box.below, y)),
  };
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
