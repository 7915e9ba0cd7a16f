/** Groups as a map, and what is said of those that are not on it. */
import { expect, test } from 'vitest';
import type { Grouping } from '../../graph-data/model/group-views.ts';
import {
  GROUP_LABEL,
  groupLayout,
  groupRadius,
  groupsSentence,
  groupsThatFit,
  mapRoom,
  strongestLinks,
} from './group-map.ts';
import { fitGroups } from './group-places.ts';

const group = (id: string, size: number) => ({ id, name: id, size, hubs: [] });

function grouping(parts: Partial<Grouping> = {}): Grouping {
  const groups = [group('a', 400), group('b', 100), group('c', 4)];
  return { groups, links: [], rest: { groups: 0, entities: 0 }, alone: 0, ...parts };
}

test('circles of larger groups are larger, by area, and the smallest can still be hit', () => {
  const [most, quarter, least] = [400, 100, 1].map((size) => groupRadius(size, 400));
  expect(most).toBeGreaterThan(quarter ?? 0);
  expect(quarter).toBeGreaterThan(least ?? 0);
  expect(least).toBeGreaterThan(8);
});

test('more room shows more groups, within bounds', () => {
  const fits = (width: number, height: number) => groupsThatFit({ width, height });
  expect(fits(200, 200)).toBe(12);
  expect(fits(800, 600)).toBeGreaterThan(fits(600, 500));
  expect(fits(4_000, 3_000)).toBe(40);
  expect(groupsThatFit(null)).toBe(12);
  expect(mapRoom({ width: 900, height: 700 })).toEqual({ width: 644, height: 700 });
  expect(mapRoom({ width: 500, height: 700 })).toEqual({ width: 500, height: 460 });
});

test('each group keeps its strongest lines, and no weaker ones where it has enough', () => {
  const link = (a: string, b: string, pairs: number) => ({ a, b, pairs });
  const links = [link('a', 'b', 1), link('a', 'c', 9), link('b', 'c', 5), link('c', 'd', 1)];
  expect(strongestLinks(links, 1).map(({ a, b }) => a + b)).toEqual(['ac', 'bc', 'cd']);
  expect(strongestLinks(links, 3)).toHaveLength(4);
});

test('the layout is asked about circles with their names, joined by lines between those listed', () => {
  const links = [
    { a: 'a', b: 'b', pairs: 3 },
    { a: 'a', b: 'elsewhere', pairs: 9 },
  ];
  const input = groupLayout(grouping({ links }), { width: 800, height: 400 });
  expect(input.edges).toEqual([[0, 1]]);
  expect(input.aspect).toBe(2);
  expect(input.height[0]).toBeGreaterThan(input.height[2] ?? 0);
  expect(Math.min(...input.width)).toBeGreaterThanOrEqual(GROUP_LABEL.width);
});

test('everything fits into the room, circles and names', () => {
  const { groups } = grouping();
  const places = [
    { x: -900, y: 0 },
    { x: 900, y: 40 },
    { x: 0, y: 700 },
  ];
  const room = { width: 500, height: 300 };
  const fitted = fitGroups(places, groups, room);
  fitted.places.forEach(({ x, y }, at) => {
    const radius = groupRadius(groups[at]?.size ?? 0, 400) * fitted.scale;
    expect(x - GROUP_LABEL.width / 2).toBeGreaterThanOrEqual(0);
    expect(x + GROUP_LABEL.width / 2).toBeLessThanOrEqual(room.width);
    expect(y - radius).toBeGreaterThanOrEqual(0);
    expect(y + radius + GROUP_LABEL.height).toBeLessThanOrEqual(room.height);
  });
  expect(fitGroups([{ x: 5, y: 5 }], groups.slice(0, 1), room)).toEqual({
    places: [{ x: 250, y: 150 }],
    scale: 1,
  });
});

test('no name lies on another, however close the layout put them', () => {
  const groups = Array.from({ length: 12 }, (_, at) => group(`${at}`, 400 - 30 * at));
  const places = groups.map((_, at) => ({ x: at % 3, y: Math.floor(at / 3) }));
  const fitted = fitGroups(places, groups, { width: 700, height: 620 });
  const boxes = fitted.places.map(({ x, y }, at) => {
    const radius = groupRadius(groups[at]?.size ?? 0, 400) * fitted.scale;
    const half = Math.max(radius, GROUP_LABEL.width / 2);
    return {
      left: x - half,
      right: x + half,
      top: y - radius,
      end: y + radius + GROUP_LABEL.height,
    };
  });
  const overlapping = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
          Math.min(one.end, other.end) - Math.max(one.top, other.top) > 2,
      ),
  );
  expect(overlapping).toEqual([]);
});

test.each([
  [grouping(), '3 groups.'],
  [
    grouping({ rest: { groups: 664, entities: 839_735 }, alone: 7_367 }),
    'The 3 largest of 667 groups; 839,735 entities are in smaller ones, 7,367 entities are related to none.',
  ],
  [grouping({ alone: 1 }), '3 groups; 1 entity is related to none.'],
  [grouping({ groups: [group('a', 2)] }), '1 group.'],
])('says what is listed and what is not: %#', (given, sentence) => {
  expect(groupsSentence(given)).toBe(sentence);
});
