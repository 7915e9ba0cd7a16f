/** Pictures of labels: outlining text is the slowest part of a frame, so what is drawn again is set once and then copied. */
import { LABEL } from '../../graph-data/figure/geometry.ts';
import type { Point } from '../store/state.ts';
import type { Painting } from './drawing/paint-edges.ts';
import { FONT_FAMILY, type WrappedLabel } from './text-metrics.ts';

export type LabelLook = { text: WrappedLabel; scale: number; ink: string; halo: string };
/** The picture with the px of canvas that it takes, its margin included. */
export type Sprite = { image: OffscreenCanvas; width: number; height: number };

export type LabelSprites = {
  /** The picture of a label; null where it is met for the first time, or where this frame has made too many already. */
  of(look: LabelLook, ratio: number): Sprite | null;
  /** Begins a frame. */
  begin(): void;
  /** Forgets every picture, for when a font has arrived. */
  forget(): void;
};

/** Px around the text, for the halo. */
export const SPRITE_MARGIN = 4;
/** Width of the line around letters, half of which lies under them. */
const HALO = 3.5;
/** Ms of one frame that may go into new pictures; the others follow with the next frames. */
const BUDGET = 8;
/** More labels than are ever in sight, at some sizes each. */
const KEPT = 800;

/**
 * No pictures yet; the oldest make room for new ones.
 * @param now a clock in ms
 */
export function createLabelSprites(
  make: typeof makeSprite = makeSprite,
  now: () => number = () => performance.now(),
): LabelSprites {
  // Null for what has been drawn once: most of a first frame is never drawn in that way again.
  const sprites = new Map<string, Sprite | null>();
  let spent = 0;
  return {
    begin: () => {
      spent = 0;
    },
    of(look, ratio) {
      const { text, scale, ink, halo } = look;
      const key = [scale, text.weight, ink, halo, ratio, ...text.lines].join('\n');
      const known = sprites.get(key);
      if (known === undefined) {
        dropOldest(sprites);
        sprites.set(key, null);
      }
      if (known !== null || spent > BUDGET) return known ?? null;
      const start = now();
      const sprite = make(look, ratio);
      sprites.set(key, sprite);
      spent += now() - start;
      return sprite;
    },
    forget: () => sprites.clear(),
  };
}

function dropOldest(map: Map<string, unknown>): void {
  const [oldest] = map.size >= KEPT ? map.keys() : [];
  if (oldest !== undefined) map.delete(oldest);
}

/** How much room a label takes with its margin, in px of canvas and whole pixels of the screen. */
export function spriteSize({ text, scale }: LabelLook, ratio: number) {
  const pixels = (length: number) =>
    Math.ceil((Math.ceil(length * scale) + 2 * SPRITE_MARGIN) * ratio);
  return { width: pixels(text.width) / ratio, height: pixels(text.height) / ratio };
}

/**
 * Sets the lines of a label with their halo; `at`: the middle of its upper edge. In the font that it was measured in:
 * for every further size the browser would look for the letters of all scripts anew.
 */
export function setLabel(ctx: Painting['ctx'], look: LabelLook, at: Point): void {
  const { text, scale, ink, halo } = look;
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(scale, scale);
  ctx.font = `${text.weight} ${text.size}px ${FONT_FAMILY}`;
  ctx.strokeStyle = halo;
  ctx.fillStyle = ink;
  ctx.lineWidth = HALO / scale;
  text.lines.forEach((line, rank) => {
    const y = (rank + 0.5) * LABEL.lineHeight;
    ctx.strokeText(line, 0, y);
    ctx.fillText(line, 0, y);
  });
  ctx.restore();
}

function makeSprite(look: LabelLook, ratio: number): Sprite {
  const { width, height } = spriteSize(look, ratio);
  const image = new OffscreenCanvas(width * ratio, height * ratio);
  const ctx = image.getContext('2d');
  if (ctx === null) return { image, width, height };
  ctx.scale(ratio, ratio);
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  setLabel(ctx, look, { x: Math.floor(width) / 2, y: SPRITE_MARGIN });
  return { image, width, height };
}
