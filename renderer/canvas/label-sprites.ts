/** Pictures of labels: outlining text is the slowest part of a frame, so that each label is set once and then copied. */
import { LABEL } from '../../graph-data/figure/geometry.ts';
import { FONT_FAMILY, type WrappedLabel } from './text-metrics.ts';

export type LabelLook = { text: WrappedLabel; scale: number; ink: string; halo: string };
/** The picture with the px of canvas that it takes, its margin included. */
export type Sprite = { image: OffscreenCanvas; width: number; height: number };

export type LabelSprites = {
  /**
   * The picture of a label; where this frame has made too many already, one at a former size, or null.
   * Its width and height are always those asked for.
   */
  of(look: LabelLook, ratio: number): Sprite | null;
  /** Begins a frame; while the camera moves, few new pictures are made. */
  begin(moving: boolean): void;
  /** Whether the frame got all the pictures it asked for. */
  isComplete(): boolean;
  /** Forgets every picture, for when a font has arrived. */
  forget(): void;
};

/** Px around the text, for the halo. */
export const SPRITE_MARGIN = 4;
/** Ms of one frame that may go into new pictures; the others follow with the next frames. */
const BUDGET = { moving: 8, still: 40 } as const;
/** More labels than are ever in sight, at some sizes each. */
const KEPT = 800;

/**
 * No pictures yet; the oldest make room for new ones.
 * @param now a clock in ms
 */
export function createLabelSprites(
  set: typeof setLabel = setLabel,
  now: () => number = () => performance.now(),
): LabelSprites {
  const sprites = new Map<string, Sprite>();
  const latest = new Map<string, { sprite: Sprite; scale: number }>();
  let spent = 0;
  let budget: number = BUDGET.still;
  let complete = true;
  const resized = (former: string, scale: number): Sprite | null => {
    complete = false;
    const last = latest.get(former);
    if (last === undefined) return null;
    const by = scale / last.scale;
    const { image, width, height } = last.sprite;
    return { image, width: width * by, height: height * by };
  };
  return {
    begin: (moving) => {
      budget = moving ? BUDGET.moving : BUDGET.still;
      spent = 0;
      complete = true;
    },
    isComplete: () => complete,
    of(look, ratio) {
      const { text, scale, ink, halo } = look;
      const name = [text.weight, ink, halo, ratio, ...text.lines].join('\n');
      const key = `${scale}\n${name}`;
      const known = sprites.get(key);
      if (known !== undefined) return known;
      if (spent > budget) return resized(name, scale);
      const start = now();
      dropOldest(sprites);
      dropOldest(latest);
      const sprite = set(look, ratio);
      sprites.set(key, sprite);
      latest.set(name, { sprite, scale });
      spent += now() - start;
      return sprite;
    },
    forget: () => {
      sprites.clear();
      latest.clear();
    },
  };
}

function dropOldest(map: Map<string, unknown>): void {
  const [oldest] = map.size >= KEPT ? map.keys() : [];
  if (oldest !== undefined) map.delete(oldest);
}

function setLabel({ text, scale, ink, halo }: LabelLook, ratio: number): Sprite {
  const width = Math.ceil(text.width * scale) + 2 * SPRITE_MARGIN;
  const height = Math.ceil(text.height * scale) + 2 * SPRITE_MARGIN;
  const image = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
  const ctx = image.getContext('2d');
  if (ctx === null) return { image, width, height };
  ctx.scale(ratio, ratio);
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  ctx.font = `${text.weight} ${text.size * scale}px ${FONT_FAMILY}`;
  ctx.strokeStyle = halo;
  ctx.fillStyle = ink;
  ctx.lineWidth = 3.5;
  text.lines.forEach((line, at) => {
    const y = SPRITE_MARGIN + (at + 0.5) * LABEL.lineHeight * scale;
    ctx.strokeText(line, width / 2, y);
    ctx.fillText(line, width / 2, y);
  });
  return { image, width: image.width / ratio, height: image.height / ratio };
}
