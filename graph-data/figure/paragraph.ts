/** A paragraph of a figure: its title, subtitle or source line, broken into lines. */
import { type Measure, wrapLabel } from './geometry.ts';
import type { SceneText, TextPart } from './scene.ts';

/** Top left corner and looks, px. */
type ParagraphStyle = {
  x: number;
  y: number;
  size: number;
  weight: number;
  colour: string;
  part: TextPart;
};

/** Sets at most three lines of text, the rest shortened; answers them and their height in px. */
export function setParagraph(
  text: string,
  { x, y, size, weight, colour, part }: ParagraphStyle,
  width: number,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const lines = wrapLabel(text, measure, { size, weight, width, lines: 3 });
  const texts: SceneText[] = lines.map((line, i) => ({
    x,
    y: y + size * (0.95 + i * 1.3),
    text: line,
    size,
    weight,
    colour,
    anchor: 'start',
    part,
  }));
  return { texts, height: lines.length * size * 1.3 };
}
