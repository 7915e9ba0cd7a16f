/** Pictures of labels: outlining text is the slowest part of a frame, so that each label is set once and then copied. */
import { LABEL } from '../../graph-data/figure/geometry.ts';
import { FONT_FAMILY, type WrappedLabel } from './text-metrics.ts';

export type LabelLook = { text: WrappedLabel; scale: number; ink: string; halo: string };
/** The picture with the px of canvas that it takes, its margin included. */
export type Sprite = { image: OffscreenCanvas; width: number; height: number };

export type LabelSprites = {
  of(look: LabelLook, ratio: number): Sprite;
  /** Forgets every picture, for when a font has arrived. */
  forget(): void;
};

/** Px around the text, for the halo. */
export const SPRITE_MARGIN = 4;
/** More labels than are ever in sight, at some sizes each. */
const KEPT = 800;

/** No pictures yet; the oldest make room for new ones. */
export function createLabelSprites(): LabelSprites {
  const sprites = new Map<string, Sprite>();
  return {
    of(look, ratio) {
      const { text, scale, ink, halo } = look;
      const key = [text.weight, scale, ink, halo, ratio, ...text.lines].join('\n');
      const known = sprites.get(key);
      if (known !== undefined) return known;
      const [oldest] = sprites.size >= KEPT ? sprites.keys() : [];
      if (oldest !== undefined) sprites.delete(oldest);
      const made = setLabel(look, ratio);
      sprites.set(key, made);
      return made;
    },
    forget: () => sprites.clear(),
  };
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
