/** The graph as drawn. Nodes and edges have no elements, so their places are asked of the canvas. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Point = { x: number; y: number };
export type Item = { kind: 'entity' | 'relation'; id: string };

export class Canvas {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('application', { name: 'Graph' });
  }

  async waitUntilDrawn(): Promise<void> {
    await expect.poll(() => this.nodeCount()).toBeGreaterThan(0);
    await this.settled();
  }

  async nodeCount(): Promise<number> {
    return Number((await this.root.getAttribute('data-nodes')) ?? 0);
  }

  async edgeCount(): Promise<number> {
    return Number((await this.root.getAttribute('data-edges')) ?? 0);
  }

  async zoom(): Promise<number> {
    return Number(await this.root.getAttribute('data-zoom'));
  }

  /** Where an item is drawn, in client pixels; null while it is not shown. */
  async place(item: Item): Promise<Point | null> {
    return this.root.evaluate((element, wanted) => {
      let found: { x: number; y: number } | null = null;
      const reply = (point: { x: number; y: number } | null) => {
        found = point;
      };
      element.dispatchEvent(new CustomEvent('edgewise:locate', { detail: { ...wanted, reply } }));
      return found;
    }, item);
  }

  /** The place of an item that must be shown, once nothing moves any more. */
  async placeOf(item: Item): Promise<Point> {
    await expect.poll(() => this.place(item), `place of ${item.id}`).not.toBeNull();
    await this.settled(item);
    const point = await this.place(item);
    if (point === null) throw new Error(`${item.kind} ${item.id} is not on the canvas.`);
    return point;
  }

  async clickItem(item: Item, options: { modifiers?: ('Shift' | 'ControlOrMeta')[] } = {}) {
    const point = await this.placeOf(item);
    for (const modifier of options.modifiers ?? []) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(point.x, point.y);
    for (const modifier of options.modifiers ?? []) await this.page.keyboard.up(modifier);
  }

  /** Waits until camera and positions stand still. */
  async settled(item?: Item): Promise<void> {
    const look = async () =>
      JSON.stringify([await this.zoom(), item ? await this.place(item) : null]);
    let before = await look();
    await expect
      .poll(
        async () => {
          const now = await look();
          const still = now === before;
          before = now;
          return still;
        },
        { intervals: [120], message: 'the canvas comes to rest' },
      )
      .toBe(true);
  }
}
