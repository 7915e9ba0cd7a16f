import { describe, expect, it } from 'vitest';
import type { Zooming } from '../../store/state.ts';
import { createPicture } from './picture.ts';
import { createRecorder } from './testing/recorder.ts';
import type { View } from './view.ts';

const BOUNDS = { x1: -2_000, y1: -2_000, x2: 2_000, y2: 2_000 };
/** All there is fits into the view. */
const SMALL = { x1: 0, y1: 0, x2: 400, y2: 300 };
const at = (x: number, y: number, zoom = 1, ratio = 1): View => ({
  zoom,
  pan: { x, y },
  width: 400,
  height: 300,
  ratio,
});

type Rest = (() => void) | null;

/** A picture whose frames take as long as is said; time passes when it is told to. */
function setUp(zooming: Zooming = 'measured') {
  const screen = createRecorder();
  const kept = createRecorder();
  const painted: { view: View; kept: boolean }[] = [];
  const waiting = { frame: (_: number) => {}, rest: null as Rest, asked: 0, busy: false };
  const image = (width: number, height: number) =>
    ({ width, height, getContext: () => kept.ctx }) as unknown as OffscreenCanvas;
  const picture = createPicture(screen.ctx, {
    paint: (ctx, view) => painted.push({ view, kept: ctx === kept.ctx }),
    zooming: () => zooming,
    again: () => {
      waiting.asked++;
    },
    pace: {
      afterFrame: (then) => {
        waiting.frame = then;
      },
      afterRest: (_, then) => {
        waiting.rest = then;
        return () => {
          waiting.rest = null;
        };
      },
    },
    busy: () => waiting.busy,
    create: image,
  });
  const show = (view: View, changed = false, ms = 5) => {
    picture.show(view, changed, BOUNDS);
    waiting.frame(ms);
  };
  return { picture, painted, show, waiting, copies: screen.strokes };
}

describe('a light picture', () => {
  it('is painted at each movement, and not at all while nothing changes', () => {
    const { painted, show, copies } = setUp();
    show(at(0, 0), true);
    show(at(5, 5));
    show(at(5, 5));
    show(at(5, 5), true);
    expect(painted.map(({ kept }) => kept)).toEqual([false, false, false]);
    expect(copies).toEqual([]);
  });

  it('needs no quicker way', () => {
    const { picture, painted, show } = setUp();
    show(at(0, 0), true);
    picture.show(at(0, 0), true, BOUNDS, () => expect.unreachable());
    expect(painted).toHaveLength(2);
  });
});

describe('a picture that is to be quick', () => {
  it('is kept and resized however quick it is to paint', () => {
    const { painted, show, waiting, copies } = setUp('quick');
    show(at(0, 0), true, 3);
    waiting.rest?.();
    expect(painted.at(-1)?.kept).toBe(true);
    show(at(0, 0, 1.2), false, 3);
    expect(painted).toHaveLength(2);
    expect(copies.at(-1)?.points.slice(2)).toEqual([960, 720]);
  });
});

describe('a heavy picture', () => {
  const heavy = (zooming: Zooming = 'measured') => {
    const scene = setUp(zooming);
    scene.show(at(0, 0), true, 80);
    scene.show(at(1, 0), false, 80);
    return scene;
  };

  it('is painted once with room around it, and then moved in whole px', () => {
    const { painted, show, copies } = heavy();
    expect(painted[1]).toMatchObject({ kept: true, view: { width: 800, height: 600 } });
    show(at(31, -20.4));
    expect(painted).toHaveLength(2);
    expect(copies.at(-1)).toMatchObject({ kind: 'image', points: [-170, -170] });
  });

  it('is as sharp as if painted there, so that no rest is waited for', () => {
    const { show, waiting } = heavy();
    show(at(31, -20));
    expect(waiting.rest).toBeNull();
  });

  it('is resized while zooming, and painted anew when the camera rests', () => {
    const { painted, show, waiting, copies } = heavy();
    show(at(-40, -30, 1.2));
    expect(painted).toHaveLength(2);
    expect(copies.at(-1)?.points.slice(2)).toEqual([960, 720]);
    waiting.rest?.();
    expect(waiting.asked).toBe(1);
    show(at(-40, -30, 1.2), false, 80);
    expect(painted).toHaveLength(3);
    expect(painted.at(-1)?.view.zoom).toBe(1.2);
  });

  it('is painted anew where the kept one is too coarse, too small, or shows other things', () => {
    const { painted, show } = heavy();
    show(at(0, 0, 2.6), false, 80);
    expect(painted).toHaveLength(3);
    show(at(-300, 0, 2.6), false, 80);
    expect(painted).toHaveLength(4);
    show(at(-300, 0, 2.6), true, 80);
    expect(painted).toHaveLength(5);
    show(at(-300, 0, 2.6, 2), true, 80);
    expect(painted).toHaveLength(6);
  });

  it('may be moved beyond its edge where there is nothing to be seen', () => {
    const { picture, painted } = heavy();
    picture.show(at(350, 0), false, SMALL);
    expect(painted).toHaveLength(2);
    picture.show(at(-150, 0), false, BOUNDS);
    expect(painted).toHaveLength(2);
    picture.show(at(-250, 0), false, BOUNDS);
    expect(painted).toHaveLength(3);
  });

  it('has no more room around it than there is to be seen', () => {
    const { picture, painted, waiting } = setUp();
    picture.show(at(0, 0), true, SMALL);
    waiting.frame(80);
    waiting.rest?.();
    expect(painted[1]).toMatchObject({ kept: true, view: { width: 400, height: 300 } });
    picture.show(at(-90, 40), false, SMALL);
    expect(painted).toHaveLength(2);
  });

  it('has no room around it where that would take too much memory', () => {
    const { picture, painted, waiting } = setUp();
    picture.show(at(0, 0, 1, 8), true, BOUNDS);
    waiting.frame(80);
    waiting.rest?.();
    expect(painted[1]).toMatchObject({ kept: true, view: { width: 400, height: 300 } });
  });

  it('tells what it could show without being painted, until it is to be sharp again', () => {
    const { picture, show, waiting } = heavy();
    expect(picture.has(at(50, 0), BOUNDS)).toBe(true);
    expect(picture.has(at(0, 0, 2.6), BOUNDS)).toBe(false);
    show(at(0, 0, 1.1));
    expect(picture.has(at(0, 0, 1.1), BOUNDS)).toBe(true);
    waiting.rest?.();
    expect(picture.has(at(0, 0, 1.1), BOUNDS)).toBe(false);
  });

  it('becomes a light one again when it is quick to paint', () => {
    const { painted, show } = heavy();
    show(at(1, 0), true, 3);
    show(at(9, 0));
    expect(painted.at(-1)?.kept).toBe(false);
  });

  it('is painted as it is while something changes, and kept for later when that ends', () => {
    const { painted, show, waiting } = heavy();
    show(at(1, 0), true, 80);
    expect(painted.at(-1)?.kept).toBe(false);
    waiting.rest?.();
    expect(painted.at(-1)?.kept).toBe(true);
    expect(waiting.asked).toBe(0);
    show(at(9, 0));
    expect(painted).toHaveLength(4);
  });

  it('is not resized where it is to be sharp', () => {
    const { painted, show } = heavy('sharp');
    show(at(1, 0, 1.1), false, 80);
    expect(painted).toHaveLength(3);
    show(at(9, 0, 1.1), false, 80);
    expect(painted).toHaveLength(3);
  });

  it('is painted quickly where that can be done, and in full once nothing is on its way', () => {
    const { picture, painted, show, waiting } = heavy();
    const quick: View[] = [];
    waiting.busy = true;
    picture.show(at(1, 0), true, BOUNDS, (_, view) => quick.push(view) > 0);
    expect([quick.length, painted.length]).toEqual([1, 2]);
    waiting.rest?.();
    expect(waiting.asked).toBe(0);
    waiting.busy = false;
    waiting.rest?.();
    expect(waiting.asked).toBe(1);
    show(at(1, 0), false, 80);
    expect(painted).toHaveLength(3);
  });

  it('stays as it is until the quick way is ready, and shows then what has changed', () => {
    const { picture, painted, waiting } = heavy();
    const last = at(0, 0);
    const answers = [false, false, true];
    const quick = () => answers.shift() ?? true;
    picture.show(last, false, BOUNDS);
    const before = painted.length;
    expect(picture.show(last, true, BOUNDS, quick)).toBe(false);
    expect(picture.show(last, false, BOUNDS, quick)).toBe(false);
    expect(waiting.rest).toBeNull();
    expect(picture.show(last, false, BOUNDS, quick)).toBe(true);
    expect(waiting.rest).not.toBeNull();
    expect(painted).toHaveLength(before);
    expect(picture.show(last, false, BOUNDS, () => expect.unreachable())).toBe(true);
  });

  it('is painted in full where the quick way is not ready and the camera moves, or it is let go', () => {
    const { picture, painted } = heavy();
    picture.show(at(0, 0), false, BOUNDS);
    const before = painted.length;
    picture.show(at(0, 0), true, BOUNDS, () => false);
    picture.show(at(9, 0), true, BOUNDS, () => false);
    expect(painted).toHaveLength(before + 1);
    picture.show(at(9, 0), true, BOUNDS, () => false);
    picture.show(at(9, 0), false, BOUNDS);
    expect(painted).toHaveLength(before + 2);
  });

  it('is left alone while the canvas is put away', () => {
    const { painted, show, copies } = heavy();
    const before = copies.length;
    show({ ...at(5, 0), width: 0 }, true, 80);
    expect(painted).toHaveLength(2);
    expect(copies).toHaveLength(before);
  });

  it('asks for nothing once it is gone', () => {
    const { picture, show, waiting } = heavy();
    show(at(0, 0, 1.1));
    picture.destroy();
    expect(waiting.rest).toBeNull();
  });
});
