/**
 * The picture on the screen. A graph that takes longer than a frame to paint is painted once, with some
 * room around it, and that is moved and resized while the camera moves; once it rests, it is painted anew.
 */
import type { Point, Zooming } from '../../store/state.ts';
import type { Box } from '../viewport.ts';
import type { Painting } from './paint-edges.ts';
import { holds, sameView, seenBox, type View, widened } from './view.ts';

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
   * @param quick paints what has changed in less time, where painting all takes longer than a frame
   * @returns whether it is shown; if not, `quick` is to be asked again, and what is shown is as it was
   */
  show(view: View, changed: boolean, bounds: Box | null, quick?: Quick | null): boolean;
  /** Whether painting all takes longer than a frame may. */
  isHeavy(): boolean;
  /** Whether a view could be shown without painting, if nothing else has changed. */
  has(view: View, bounds: Box | null): boolean;
  destroy(): void;
};

/** Paints a view in full over whatever was there before. */
export type Paint = (ctx: Painting['ctx'], view: View) => void;
/** The same, or answers false and leaves all as it is while it is not ready. */
export type Quick = (ctx: Painting['ctx'], view: View) => boolean;

export type Making = {
  paint: Paint;
  /** Asked at every frame; but for `sharp` a kept picture may stand in for one of another zoom until the camera rests. */
  zooming(): Zooming;
  pace: Pace;
  /** Asks for another call of `show`. */
  again(): void;
  /** Whether something is on its way, so that nothing is to be painted in full meanwhile. */
  busy?(): boolean;
  /** Makes an empty image to keep a picture on. */
  create?: (width: number, height: number) => OffscreenCanvas;
};

type Kept = { image: OffscreenCanvas; view: View };

/** A frame that takes longer, in ms, is too long to be painted while the camera moves. */
const FRAME = 22;
/** Room around what is seen on each side, as a share of it, where there is something to be seen. */
const ROOM = 0.5;
/** 100 MB; a picture that would be larger has no room around it. */
const MOST_PIXELS = 25_000_000;
/** Beyond these the kept picture would look too coarse, or hold too little. */
const RESIZED = { least: 0.4, most: 2.5 } as const;
const REST = 90;

type State = {
  kept: Kept | null;
  last: View | null;
  bounds: Box | null;
  /** Painting takes longer than a frame may. */
  heavy: boolean;
  /** What is shown is a kept picture of another zoom. */
  blurred: boolean;
  /** Something has changed that is not shown yet. */
  owing: boolean;
  endRest: () => void;
};

/** A picture on `surface`, whose width and height are those of the views times their ratio. */
export function createPicture(surface: Painting['ctx'], making: Making): Picture {
  const { pace } = making;
  const state: State = {
    kept: null,
    last: null,
    bounds: null,
    heavy: false,
    blurred: false,
    owing: false,
    endRest: () => {},
  };
  const rest = (then: () => void) => {
    state.endRest();
    state.endRest = pace.afterRest(REST, then);
  };
  const sharpen = () => {
    state.last = null;
    making.again();
  };
  const prepare = () => {
    if (state.last !== null) state.kept = paintKept(making, null, state.last, state.bounds);
  };
  const settle = () => rest(() => (making.busy?.() === true ? settle() : sharpen()));
  const paintQuickly = (view: View, paint: Quick) => {
    state.owing = !paint(surface, view);
    if (!state.owing) {
      state.kept = null;
      settle();
    }
    return !state.owing;
  };
  const paintAnew = (view: View, moving: boolean) => {
    // Before painting: much of it is done with the last strokes, much only when the frame is shown.
    pace.afterFrame((ms) => {
      state.heavy = ms > FRAME || making.zooming() === 'quick';
      if (state.heavy && state.kept === null) rest(prepare);
    });
    state.blurred = false;
    state.kept = state.heavy && moving ? paintKept(making, state.kept, view, state.bounds) : null;
    if (state.kept === null) making.paint(surface, view);
    else copy(surface, state.kept, view);
  };
  const showKept = (view: View) => {
    const { kept } = state;
    if (kept !== null) copy(surface, kept, view);
    state.blurred ||= kept?.view.zoom !== view.zoom;
    if (state.blurred) rest(sharpen);
  };
  const has = (view: View, bounds: Box | null) =>
    state.last !== null && serves(state.kept, view, bounds, making.zooming() !== 'sharp');
  return {
    has,
    isHeavy: () => state.heavy,
    show(view, news, bounds, quick = null) {
      const { last } = state;
      const changed = news || state.owing;
      // A canvas that is put away has no size, and nothing of no size can be copied.
      if (view.width === 0 || view.height === 0) return true;
      const same = last !== null && sameView(view, last);
      if (!changed && same) return true;
      const ready = !changed && has(view, bounds);
      state.endRest();
      state.last = view;
      state.bounds = bounds;
      // What is on the screen can only stay for a moment longer if it shows the same part of the plane.
      if (changed && same && state.heavy && quick !== null) return paintQuickly(view, quick);
      state.owing = false;
      if (ready) showKept(view);
      else paintAnew(view, !changed);
      return true;
    },
    destroy: () => state.endRest(),
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

/** Whether a kept picture shows all of a view that there is to be seen, and finely enough. */
function serves(kept: Kept | null, view: View, bounds: Box | null, resizes: boolean): boolean {
  if (kept === null || kept.view.ratio !== view.ratio) return false;
  const by = view.zoom / kept.view.zoom;
  if (by !== 1 && (!resizes || by < RESIZED.least || by > RESIZED.most)) return false;
  const needed = bounds && common(seenBox(view), bounds);
  return needed === null || holds(seenBox(kept.view), needed);
}

/** Paints a view and some room around it onto an image, the former one if that is of the same size. */
function paintKept(
  { paint, create = createImage }: Making,
  former: Kept | null,
  view: View,
  bounds: Box | null,
) {
  const roomy = widened(view, roomAround(view, bounds));
  const wide = roomy.width * roomy.height * view.ratio ** 2 > MOST_PIXELS ? view : roomy;
  const width = Math.ceil(wide.width * view.ratio);
  const height = Math.ceil(wide.height * view.ratio);
  const fits = former?.image.width === width && former.image.height === height;
  const image = fits ? former.image : create(width, height);
  const ctx = image.getContext('2d');
  if (ctx === null) return null;
  paint(ctx, wide);
  return { image, view: wide } satisfies Kept;
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

/** In whole px, so that a copy is as sharp as the picture. */
function roomAround(view: View, bounds: Box | null): Point {
  const seen = seenBox(view);
  const all = bounds ?? seen;
  const within = (px: number, size: number) => Math.round(Math.max(0, Math.min(size * ROOM, px)));
  const { zoom, width, height } = view;
  return {
    x: within(Math.max(seen.x1 - all.x1, all.x2 - seen.x2) * zoom, width),
    y: within(Math.max(seen.y1 - all.y1, all.y2 - seen.y2) * zoom, height),
  };
}

/** An empty image. */
export function createImage(width: number, height: number): OffscreenCanvas {
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
