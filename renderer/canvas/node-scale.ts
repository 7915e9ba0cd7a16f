/** Nodes shrink less than the graph when one looks from afar, so that their icons stay readable. */

/** From these zooms downwards, nodes are drawn larger by these factors. */
const STEPS = [
  { below: 0.3, scale: 2 },
  { below: 0.45, scale: 1.7 },
  { below: 0.6, scale: 1.5 },
  { below: 0.8, scale: 1.25 },
] as const;

/** How much larger than true to size nodes are drawn; steps, so that a picture of them lasts. */
export function nodeScale(zoom: number): number {
  return STEPS.find(({ below }) => zoom < below)?.scale ?? 1;
}
