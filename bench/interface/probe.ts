/**
 * The probe inside the page: it notes times by itself and is asked for them only when the work is done, so
 * that neither the way between test and browser nor a look at the page is measured. Nothing here asks for
 * roles: working out names for assistive technology would be a long task of its own.
 */
import type { Page } from '@playwright/test';
import type { Item } from '../../e2e/pages/canvas.ts';
import type { Point } from '../../e2e/pages/pointer.ts';

type Probe = {
  /** Milliseconds since the page's time origin at which the first view had been drawn. */
  drawn: Promise<number>;
  /** The longest task so far, in ms; 0 for none over 50. */
  longest: number;
  /** How long the latest timed input took, in ms. */
  took: Promise<number>;
};

declare global {
  var probe: Probe;
}

/** Starts the probe before anything of the page runs. */
export async function startProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = Promise.withResolvers<number>();
    window.probe = { drawn: drawn.promise, longest: 0, took: Promise.resolve(0) };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.probe.longest = Math.max(window.probe.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    const observer = new MutationObserver(() => {
      const canvas = document.querySelector('[role="application"]');
      if (Number(canvas?.getAttribute('data-nodes') ?? 0) === 0) return;
      observer.disconnect();
      // Right after the frame that draws it.
      requestAnimationFrame(() => setTimeout(() => drawn.resolve(performance.now())));
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-nodes'],
    });
  });
}

/** When the first view had been drawn, in ms of the wall clock. */
export async function drawnAt(page: Page): Promise<number> {
  return page.evaluate(async () => performance.timeOrigin + (await window.probe.drawn));
}

/**
 * Times an input: from the event's own time stamp to the end of the first frame in which the first element
 * that `selector` matches is not as it was before.
 * @param act does the input from outside
 * @returns milliseconds
 */
export async function timed(
  page: Page,
  event: 'keydown' | 'mouseup',
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(arm, [event, selector] as const);
  await act();
  return page.evaluate(() => window.probe.took);
}

/** Runs in the page. */
function arm([name, selector]: readonly ['keydown' | 'mouseup', string]): void {
  const { promise, resolve } = Promise.withResolvers<number>();
  window.probe.took = promise;
  const first = () => document.querySelector(selector);
  const before = first()?.outerHTML;
  const onEvent = ({ timeStamp }: Event) => {
    const observer = new MutationObserver(() => {
      const now = first();
      if (now === null || now.outerHTML === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  };
  window.addEventListener(name, onEvent, { capture: true, once: true });
}

/** The longest task of the main thread since the last call, in ms; 0 for none over 50. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { longest } = window.probe;
    window.probe.longest = 0;
    return longest;
  });
}

/** Where an item of the canvas is drawn, in client pixels. */
export async function placeOf(page: Page, item: Item): Promise<Point> {
  const place = await page.evaluate((wanted) => {
    let found: { x: number; y: number } | null = null;
    const reply = (point: { x: number; y: number } | null) => {
      found = point;
    };
    const canvas = document.querySelector('[role="application"]');
    canvas?.dispatchEvent(new CustomEvent('edgewise:locate', { detail: { ...wanted, reply } }));
    return found as { x: number; y: number } | null;
  }, item);
  if (place === null) throw new Error(`${item.kind} ${item.id} is not on the canvas.`);
  return place;
}

/** The middle of the first element that `selector` matches, once there is one. */
export async function middleOf(page: Page, selector: string): Promise<Point> {
  await until(page, selector);
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
}

/** Waits until `selector` matches an element. */
export async function until(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, {
    polling: 100,
  });
}

/** Waits until the canvas has stood still, as its attributes tell, for a quarter of a second. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('[role="application"]');
    if (canvas === null) return;
    let changed = performance.now();
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(canvas, { attributes: true });
    while (performance.now() - changed < 250) await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
  });
}
