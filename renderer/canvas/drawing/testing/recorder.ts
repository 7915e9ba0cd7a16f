/** A 2D context that writes down what is drawn on it, and in which manner. */
import type { Painting } from '../paint-edges.ts';

export type Stroke = {
  kind: 'stroke' | 'fill' | 'image';
  /** Moves to a new line: how many lines or triangles one stroke or fill holds. */
  parts: number;
  colour: string;
  alpha: number;
  width: number;
  dash: readonly number[];
  points: readonly number[];
};

/** An empty recording. */
export function createRecorder(): { ctx: Painting['ctx']; strokes: Stroke[] } {
  const strokes: Stroke[] = [];
  const state = { dash: [] as readonly number[], points: [] as number[], parts: 0 };
  const style = { globalAlpha: 1, lineWidth: 1, strokeStyle: '', fillStyle: '', lineCap: 'butt' };
  const note = (kind: Stroke['kind'], colour: string, points: readonly number[]) =>
    strokes.push({
      kind,
      parts: state.parts,
      colour,
      alpha: style.globalAlpha,
      width: style.lineWidth,
      dash: state.dash,
      points,
    });
  const methods = {
    beginPath: () => Object.assign(state, { points: [], parts: 0 }),
    moveTo: (...at: number[]) => {
      state.points.push(...at);
      state.parts++;
    },
    lineTo: (...at: number[]) => state.points.push(...at),
    quadraticCurveTo: (...at: number[]) => state.points.push(...at),
    arc: (...at: number[]) => {
      state.points.push(...at.slice(0, 3));
      state.parts++;
    },
    stroke: () => note('stroke', style.strokeStyle, [...state.points]),
    fill: () => note('fill', style.fillStyle, [...state.points]),
    drawImage: (_: unknown, ...at: number[]) => note('image', '', at),
    setLineDash: (dash: readonly number[]) => Object.assign(state, { dash }),
    setTransform: () => {},
    clearRect: () => {},
  };
  // Only what the painters use is there, and a test fails on anything else.
  const ctx = Object.assign(style, methods) as unknown as Painting['ctx'];
  return { ctx, strokes };
}
