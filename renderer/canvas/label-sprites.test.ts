/** Pictures of labels: made for what is drawn again, once, and not too many in one frame. */
import { expect, test } from 'vitest';
import { createLabelSprites, type LabelLook, type Sprite } from './label-sprites.ts';

/** Sprites whose making takes `cost` ms of a clock of their own; `made` lists their scales. */
function slow(cost: number) {
  const made: number[] = [];
  let time = 0;
  const make = ({ scale }: LabelLook): Sprite => {
    made.push(scale);
    time += cost;
    return { image: {} as OffscreenCanvas, width: 100 * scale, height: 20 * scale };
  };
  const sprites = createLabelSprites(make, () => time);
  const frame = (...looks: LabelLook[]) => {
    sprites.begin();
    return looks.map((one) => sprites.of(one, 1));
  };
  return { made, sprites, frame };
}

const look = (line: string, scale = 1): LabelLook => ({
  text: { size: 12, weight: 500, lines: [line], width: 90, height: 15 },
  scale,
  ink: '#000',
  halo: '#fff',
});

test('what is met for the first time is not worth a picture', () => {
  const { made, frame } = slow(1);
  expect(frame(look('ICE'), look('ICE', 1.2))).toEqual([null, null]);
  expect(made).toEqual([]);
});

test('what comes again gets one, once for each size', () => {
  const { made, frame } = slow(1);
  for (const _ of [1, 2, 3]) frame(look('ICE'), look('ICE', 1.2));
  expect(made).toEqual([1, 1.2]);
  expect(frame(look('ICE'))[0]).toMatchObject({ width: 100 });
});

test('a frame makes only as many as it has time for; the next goes on', () => {
  const { made, frame } = slow(5);
  const looks = ['a', 'b', 'c', 'd'].map((name) => look(name));
  frame(...looks);
  expect(frame(...looks).filter((sprite) => sprite === null)).toHaveLength(2);
  expect(frame(...looks)).not.toContain(null);
  expect(made).toHaveLength(4);
});

test('nothing is kept of a font that has gone', () => {
  const { sprites, frame } = slow(1);
  for (const _ of [1, 2]) frame(look('ICE'));
  sprites.forget();
  expect(frame(look('ICE'))).toEqual([null]);
});
