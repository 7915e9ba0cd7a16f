/** A mouse in a steady hand. */
import type { Page } from '@playwright/test';

export type Point = { x: number; y: number };

/** Presses at the first place and goes by way of the others to the last, in small steps. */
export async function drag(page: Page, places: readonly Point[]): Promise<void> {
  const [first, ...rest] = places;
  if (first === undefined) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
