/** Pictures of labels: made once, and not too many in one frame. */
import { expect, test } from 'vitest';
import { createLabelSprites, type LabelLook, type Sprite } from './label-sprites.ts';

/** Sprites whose making takes `cost` ms of a clock of their own; `made` lists their scales. */
function slow(cost: number) {
  const made: number[] = [];
  let time = 0;
  const set = ({ scale }: LabelLook): Sprite => {
    made.push(scale);
    time += cost;
    return { image: {} as OffscreenCanvas, width: 100 * scale, height: 20 * scale };
  };
  return { made, sprites: createLabelSprites(set, () => time) };
}

const look = (line: string, scale = 1): LabelLook => ({
  text: { size: 12, weight: 500, lines: [line], width: 90, height: 15 },
  scale,
  ink: '#000',
  halo: '#fff',
});

test('a label is set once for each size', () => {
  const { made, sprites } = slow(1);
  sprites.begin(true);
  sprites.of(look('ICE'), 1);
  sprites.of(look('ICE'), 1);
  sprites.of(look('ICE', 1.2), 1);
  expect(made).toEqual([1, 1.2]);
  expect(sprites.isComplete()).toBe(true);
});

test('a frame makes only as many as it has time for; the next goes on', () => {
  const { made, sprites } = slow(5);
  sprites.begin(true);
  const first = ['a', 'b', 'c', 'd'].map((name) => sprites.of(look(name), 1));
  expect(first.filter((sprite) => sprite === null)).toHaveLength(2);
  expect(sprites.isComplete()).toBe(false);
  sprites.begin(true);
  expect(['a', 'b', 'c', 'd'].every((name) => sprites.of(look(name), 1) !== null)).toBe(true);
  expect(sprites.isComplete()).toBe(true);
  expect(made).toHaveLength(4);
});

test('a frame that stands still has time for more', () => {
  const { made, sprites } = slow(5);
  sprites.begin(false);
  for (const name of ['a', 'b', 'c', 'd', 'e']) sprites.of(look(name), 1);
  expect(made).toHaveLength(5);
});

test('meanwhile a label known at another size is shown at the size asked for', () => {
  const { sprites } = slow(5);
  sprites.begin(true);
  sprites.of(look('a'), 1);
  sprites.begin(true);
  for (const name of ['b', 'c']) sprites.of(look(name), 1);
  expect(sprites.of(look('a', 1.5), 1)).toMatchObject({ width: 150, height: 30 });
  expect(sprites.isComplete()).toBe(false);
});
