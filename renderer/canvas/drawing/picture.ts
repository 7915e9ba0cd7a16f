/**
 * The picture on the screen. A graph that takes longer than a frame to paint is painted once, with some
 * room around it, and that is moved and resized while the camera moves; once it rests, it is painted anew.
 */
import type { Point } from '../../store/state.ts';
import type { Box } from '../viewport.ts';
import type { Painting } from './paint-edges.ts';
import { holds, seenBox, type View, widened } from './view.ts';

/** The clock and the timers of a window. */
export type Pace = {
  /** Calls back with how many ms it took until the screen was ready for another frame. */
  afterFrame(then: (ms: number) => void): void;
  /** Calls back after a rest of so many ms; answers how to call it off. */
  afterRest(ms: number, then: () => void): () => void;
};

export type Picture = {
  /**
   * Shows a view.
   * @param changed whether anything but the view is different than the last time
   * @param bounds holds all that there is to be seen
   */
  show(view: View, changed: boolean, bounds: Box | null): void;
  destroy(): void;
};

/** Paints a view in full over whatever was there before. */
export type Paint = (ctx: Painting['ctx'], view: View) => void;

type Kept = { image: OffscreenCanvas; view: View };

/** A frame that takes longer, in ms, is too long to be painted while the camera moves. */
const FRAME = 22;
/** Room around what is seen, as a share of it. */
const ROOM = 0.25;
/** Beyond these the kept picture would look too coarse, or hold too little. */
const RESIZED = { least: 0.6, most: 1.6 } as const;
const REST = 90;

/**
 * A picture on `surface`, whose width and height are those of the views times their ratio.
 * @param again asks for another call of `show`
 * @param create makes an empty image to keep a picture on
 */
export function createPicture(
  surface: Painting['ctx'],
  paint: Paint,
  again: () => void,
  pace: Pace,
  create: (width: number, height: number) => OffscreenCanvas = createImage,
): Picture {
  let kept: Kept | null = null;
  let last: View | null = null;
  let heavy = false;
  let blurred = false;
  let resting = () => {};
  const paintKept = (former: OffscreenCanvas | null, view: View): Kept | null => {
    // Whole px, so that the copy is as sharp as the picture.
    const room = { x: Math.round(view.width * ROOM), y: Math.round(view.height * ROOM) };
    const wide = widened(view, room);
    const [width, height] = [wide.width, wide.height].map((px) => Math.ceil(px * view.ratio));
    const fits = former !== null && former.width === width && former.height === height;
    const image = fits ? former : create(width ?? 0, height ?? 0);
    const ctx = image.getContext('2d');
    if (ctx === null) return null;
    paint(ctx, wide);
    return { image, view: wide };
  };
  const paintAnew = (view: View) => {
    blurred = false;
    // Before painting: much of it is done with the last strokes, much only when the frame is shown.
    pace.afterFrame((ms) => {
      heavy = ms > FRAME;
    });
    kept = heavy ? paintKept(kept?.image ?? null, view) : null;
    if (kept === null) paint(surface, view);
    else copy(surface, kept, view);
  };
  const sharpen = () => {
    last = null;
    again();
  };
  return {
    show(view, changed, bounds) {
      if (!changed && last !== null && sameView(view, last)) return;
      resting();
      resting = () => {};
      const sharper = last === null;
      last = view;
      if (changed || sharper || kept === null || !serves(kept.view, view, bounds)) {
        paintAnew(view);
        return;
      }
      copy(surface, kept, view);
      blurred ||= kept.view.zoom !== view.zoom;
      if (blurred) resting = pace.afterRest(REST, sharpen);
    },
    destroy: () => resting(),
  };
}

/** The pace of the window. */
export function windowPace(): Pace {
  return {
    afterFrame(then) {
      const start = performance.now();
      requestAnimationFrame(() => then(performance.now() - start));
    },
    afterRest(ms, then) {
      const timer = window.setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
}

function sameView(a: View, b: View): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}

/** Whether a kept picture shows all of a view that there is to be seen, and finely enough. */
function serves(kept: View, view: View, bounds: Box | null): boolean {
  const by = view.zoom / kept.zoom;
  if (kept.ratio !== view.ratio || by < RESIZED.least || by > RESIZED.most) return false;
  const needed = bounds && common(seenBox(view), bounds);
  return needed === null || holds(seenBox(kept), needed);
}

function common(a: Box, b: Box): Box | null {
  const box = {
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
    x2: Math.min(a.x2, b.x2),
    y2: Math.min(a.y2, b.y2),
  };
  return box.x1 > box.x2 || box.y1 > box.y2 ? null : box;
}

function createImage(width: number, height: number): OffscreenCanvas {
  return new OffscreenCanvas(width, height);
}

function copy(surface: Painting['ctx'], kept: Kept, view: View): void {
  const by = view.zoom / kept.view.zoom;
  const { ratio } = view;
  const at: Point = {
    x: (view.pan.x - kept.view.pan.x * by) * ratio,
    y: (view.pan.y - kept.view.pan.y * by) * ratio,
  };
  const { width, height } = kept.image;
  surface.setTransform(1, 0, 0, 1, 0, 0);
  surface.clearRect(0, 0, Math.ceil(view.width * ratio), Math.ceil(view.height * ratio));
  if (by === 1) surface.drawImage(kept.image, Math.round(at.x), Math.round(at.y));
  else surface.drawImage(kept.image, at.x, at.y, width * by, height * by);
}
