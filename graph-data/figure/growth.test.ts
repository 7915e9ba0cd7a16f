/** Sizes of drawings: few entities fill their sheet, text never falls below what can be read. */
import { expect, test } from 'vitest';
import type { GraphNode } from '../model/views.ts';
import { growth } from './growth.ts';
import { createMeasure } from './measure.ts';
import { PRESETS, readSize } from './size.ts';
import { spread } from './spread.ts';
import { finish } from './steps.ts';

const measure = createMeasure();

function entities(count: number): GraphNode[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    name: `Entity ${i}`,
    type: 'person',
    degree: 3,
  }));
}

test('few entities are drawn larger, many at their own size', () => {
  const room = { width: 1200, height: 700 };
  const factors = [1, 10, 20, 60, 400].map((count) => growth(entities(count), room, measure));
  expect(factors).toEqual(factors.toSorted((a, b) => b - a));
  expect(factors[0]).toBe(1.5);
  expect(factors.at(-1)).toBe(1);
});

test('text of 12 px at scale 1 is at least 12 px, or 9 pt on paper, and 16 to 18 px on a slide', () => {
  for (const { id } of PRESETS) {
    const size = readSize(id);
    if (size === null) throw new Error(id);
    expect(12 * size.unit).toBeGreaterThanOrEqual(12 * (size.dpi / 96));
  }
  const slide = 12 * (readSize('slide')?.unit ?? 0);
  expect(slide).toBeGreaterThanOrEqual(16);
  expect(slide).toBeLessThanOrEqual(18);
});

test.each(PRESETS)('an arrangement fills the sheet “$name”, in its own order', ({ size }) => {
  const { width = 0, height = 0 } = readSize(size) ?? {};
  const room =
    width > height
      ? { width: 1200, height: (1200 * height) / width }
      : { width: 700, height: (700 * height) / width };
  const label = { width: 60, height: 15 };
  const nodes = Array.from({ length: 30 }, (_, i) => ({
    x: Math.cos(i * 2.4) * Math.sqrt(i) * 80,
    y: Math.sin(i * 2.4) * Math.sqrt(i) * 80,
    r: 10,
    label,
  }));
  const { places } = finish(spread(nodes, room));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  expect(span(places.map(({ x }) => x))).toBeGreaterThan(room.width * 0.8);
  expect(span(places.map(({ y }) => y))).toBeGreaterThan(room.height * 0.8);
  const order = (values: readonly { x: number }[]) =>
    [0, 5, 29].toSorted((a, b) => (values[a]?.x ?? 0) - (values[b]?.x ?? 0));
  expect(order(places)).toEqual(order(nodes));
});
