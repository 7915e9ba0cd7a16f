/** Makes a PNG of a figure's SVG: shape after shape on a canvas, so that nothing stands still meanwhile. */
import type { Shaper } from '../../graph-data/figure/fonts/shaper.ts';
import { createOutliner, UNSEEN } from '../../graph-data/figure/outlines.ts';
import { fillOf, leavesIn, shapeSteps } from '../../graph-data/figure/shapes.ts';
import type { Pacing, Steps } from '../../graph-data/figure/steps.ts';
import { readTransform, type SvgElement, svgReading } from '../../graph-data/figure/svg-tree.ts';
import { paced } from './pacing.ts';

const TOO_LARGE =
  'This browser could not make a PNG of that size; choose a smaller size, or save the figure as SVG.';

/** Recording a shape takes less time than painting it later, so stretches are short. */
const STRETCH = 8;

/**
 * Draws the SVG.
 * @param svg as `sceneToSvg` writes it
 * @param scale px of the picture for one of the SVG's own
 * @throws Error with a sentence for the person where the browser cannot hold a picture of that size
 * @throws the reason of the pacing's signal once it is aborted
 */
export async function rasterise(
  svg: string,
  shaper: Shaper,
  pacing: Pacing,
  scale = 1,
): Promise<Blob> {
  const root = await paced(svgReading(svg), pacing);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(Number(root.attributes.width) * scale);
  canvas.height = Math.round(Number(root.attributes.height) * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(TOO_LARGE);
  context.scale(scale, scale);
  await paced(drawing(context, root, shaper), { ...pacing, stretch: STRETCH });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  pacing.signal.throwIfAborted();
  if (!blob) throw new Error(TOO_LARGE);
  return blob;
}

function* drawing(
  context: CanvasRenderingContext2D,
  root: SvgElement,
  shaper: Shaper,
): Steps<void> {
  const outline = createOutliner(shaper);
  const all = leavesIn(root);
  let done = 0;
  function* draw(one: SvgElement): Steps<void> {
    const shape = one.name === 'text' ? outline(one) : one;
    if (shape === null || UNSEEN.has(shape.name)) return;
    const { transform } = shape.attributes;
    context.save();
    if (transform !== undefined) context.transform(...readTransform(transform));
    for (const child of shape.children) yield* draw(child);
    if (shape.children.length === 0) {
      paint(context, shape);
      done++;
      yield done / all;
    }
    context.restore();
  }
  yield* draw(root);
}

function paint(context: CanvasRenderingContext2D, shape: SvgElement): void {
  const { attributes } = shape;
  const path = pathOf(shape);
  const fill = fillOf(attributes);
  const { stroke } = attributes;
  const behind = attributes['paint-order'] === 'stroke';
  const strokeIt = () => {
    if (stroke === undefined) return;
    context.strokeStyle = stroke;
    context.lineWidth = Number(attributes['stroke-width'] ?? 1);
    context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
    context.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
    context.setLineDash((attributes['stroke-dasharray'] ?? '').split(' ').map(Number));
    context.stroke(path);
  };
  if (behind) strokeIt();
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (!behind) strokeIt();
}

function pathOf(shape: SvgElement): Path2D {
  if (shape.name === 'path') return new Path2D(shape.attributes.d);
  const path = new Path2D();
  for (const step of shapeSteps(shape)) {
    if (step.kind === 'move') path.moveTo(step.x, step.y);
    else if (step.kind === 'line') path.lineTo(step.x, step.y);
    else if (step.kind === 'curve') path.bezierCurveTo(...step.points);
    else path.closePath();
  }
  return path;
}
