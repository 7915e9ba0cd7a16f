/** Pictures of icons: each is drawn once for each size on the screen and then copied. */

export type IconSprites = {
  /** An icon from path data in a square of 24 px, drawn in `ink`, so many pixels wide. */
  of(path: string, ink: string, pixels: number): OffscreenCanvas;
};

/** While zooming every frame has sizes of its own; nobody comes back to them. */
const KEPT = 1_000;
const SQUARE = 24;

/** No pictures yet. */
export function createIconSprites(draw: typeof drawIcon = drawIcon): IconSprites {
  // Path data is long: to look it up as it is costs nothing, to join it to other words would.
  const paths = new Map<string, Map<string, OffscreenCanvas>>();
  let kept = 0;
  return {
    of(path, ink, pixels) {
      const sprites = paths.get(path) ?? new Map<string, OffscreenCanvas>();
      const key = `${pixels} ${ink}`;
      const known = sprites.get(key);
      if (known !== undefined) return known;
      if (kept >= KEPT) {
        paths.clear();
        sprites.clear();
        kept = 0;
      }
      const sprite = draw(path, ink, pixels);
      paths.set(path, sprites.set(key, sprite));
      kept++;
      return sprite;
    },
  };
}

function drawIcon(path: string, ink: string, pixels: number): OffscreenCanvas {
  const image = new OffscreenCanvas(pixels, pixels);
  const ctx = image.getContext('2d');
  if (ctx === null) return image;
  ctx.scale(pixels / SQUARE, pixels / SQUARE);
  ctx.lineWidth = 1.8;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ink;
  ctx.stroke(new Path2D(path));
  return image;
}
