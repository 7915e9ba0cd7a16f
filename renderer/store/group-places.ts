/** Where groups go in a room of any size, with no name on another. Pure. */
import type { GroupView } from '../../graph-data/model/group-views.ts';
import { GROUP_LABEL, groupRadius, ROOM_EACH } from './group-map.ts';
import type { Point, Room } from './state.ts';

/** Rounds of pushing what overlaps apart; most maps need a tenth of it. */
const ROUNDS = 200;

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
