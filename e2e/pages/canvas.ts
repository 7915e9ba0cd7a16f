/** The graph as drawn. Nodes and edges have no elements, so their places are asked of the canvas. */
import { expect, type Locator, type Page } from '@playwright/test';
import { drag, type Point } from './pointer.ts';

export type Item = { kind: 'entity' | 'relation'; id: string };
type Press = { modifiers?: readonly ('Shift' | 'ControlOrMeta')[]; button?: 'left' | 'right' };

/** An entity as an item of the canvas. */
export function entity(id: string): Item {
  return { kind: 'entity', id };
}

/** A relation as an item of the canvas. */
export function relation(id: string): Item {
  return { kind: 'relation', id };
}

/** Two clicks within this many milliseconds are a double-click. */
const DOUBLE_CLICK = 300;

export class Canvas {
  readonly page: Page;
  #clicked = 0;
  readonly root: Locator;
  readonly legend: Locator;
  readonly minimap: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('application', { name: 'Graph', includeHidden: true });
    this.legend = page.getByRole('region', { name: 'Legend' });
    this.minimap = page.getByRole('img', { name: 'Minimap' });
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

  async shows(item: Item): Promise<boolean> {
    return (await this.place(item)) !== null;
  }

  /** Ids of those of the items that are shown, asked for all at once. */
  async among(items: readonly Item[]): Promise<string[]> {
    return this.root.evaluate(
      (element, wanted) =>
        wanted
          .filter((item) => {
            let shown = false;
            const reply = (point: unknown) => {
              shown = point !== null;
            };
            element.dispatchEvent(
              new CustomEvent('edgewise:locate', { detail: { ...item, reply } }),
            );
            return shown;
          })
          .map(({ id }) => id),
      items,
    );
  }

  /** The place of an item that must be shown, once nothing moves any more. */
  async placeOf(item: Item): Promise<Point> {
    await expect.poll(() => this.place(item), `place of ${item.id}`).not.toBeNull();
    await this.settled(item);
    const point = await this.place(item);
    if (point === null) throw new Error(`${item.kind} ${item.id} is not on the canvas.`);
    return point;
  }

  async clickItem(item: Item, { modifiers = [], button = 'left' }: Press = {}): Promise<void> {
    const { x, y } = await this.placeOf(item);
    await expect.poll(() => Date.now() - this.#clicked).toBeGreaterThan(DOUBLE_CLICK);
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(x, y, { button });
    this.#clicked = Date.now();
    for (const modifier of modifiers) await this.page.keyboard.up(modifier);
  }

  async doubleClickItem(item: Item): Promise<void> {
    const { x, y } = await this.placeOf(item);
    await this.page.mouse.dblclick(x, y);
  }

  /** Drags an item by so many client pixels. */
  async dragItem(item: Item, by: Point): Promise<void> {
    const from = await this.placeOf(item);
    await drag(this.page, [from, { x: from.x + by.x, y: from.y + by.y }]);
  }

  /** A place on the canvas with nothing near it: a free corner of a fitted graph. */
  async emptyPlace(): Promise<Point> {
    const box = await this.box();
    return { x: box.x + box.width / 2, y: box.y + 8 };
  }

  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.root.boundingBox();
    if (box === null) throw new Error('The canvas is not in the window.');
    return box;
  }

  /** Waits until camera and positions stand still over several frames, however long frames take. */
  async settled(item?: Item): Promise<void> {
    const still = () =>
      this.root.evaluate(async (element, wanted) => {
        const look = () => {
          let place: unknown = null;
          const reply = (point: unknown) => {
            place = point;
          };
          const detail = { ...wanted, reply };
          if (wanted) element.dispatchEvent(new CustomEvent('edgewise:locate', { detail }));
          return JSON.stringify([place, { ...element.dataset }]);
        };
        const before = look();
        for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame);
        return look() === before;
      }, item);
    await expect.poll(still, { intervals: [0], message: 'the canvas comes to rest' }).toBe(true);
  }
}
