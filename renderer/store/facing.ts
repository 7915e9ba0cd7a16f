/** Turns a fresh arrangement over, so that what was left and above stays left and above as far as it can. */
import type { Point } from './state.ts';

type Places = Readonly<Record<string, Point>>;
/** How a box with its label lies around its node's centre, which is not the middle of the box. */
export type Box = { top: number; height: number };

/**
 * The arrangement, or its mirror image sideways, upside down or both: whichever is nearest to where its entities
 * were. Boxes that did not overlap do not overlap afterwards.
 * @param former places from before, of as many as had one
 * @param boxOf the box of an entity, in the units of the places
 */
export function faceAsBefore(places: Places, former: Places, boxOf: (id: string) => Box): Places {
  const known = Object.keys(places).filter((id) => Object.hasOwn(former, id));
  if (known.length < 2) return places;
  const pairs = known.flatMap((id) => {
    const [now, then] = [places[id], former[id]];
    return now === undefined || then === undefined ? [] : [[now, then] as const];
  });
  const across = sharedSpread(pairs.map(([now, then]) => [now.x, then.x])) < 0;
  const down = sharedSpread(pairs.map(([now, then]) => [now.y, then.y])) < 0;
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => {
      const { top, height } = boxOf(id);
      // It is the box that is mirrored: its label stays below.
      return [id, { x: across ? -x : x, y: down ? -y + 2 * top - height : y }];
    }),
  );
}

/** Below 0 where what lies far in one of two directions before lies far in the other one now. */
function sharedSpread(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [now, then] = [mean(0), mean(1)];
  return pairs.reduce((sum, [a, b]) => sum + (a - now) * (b - then), 0);
}
