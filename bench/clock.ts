/**
 * The clock inside the page: from an input event to the frame that shows what it asked for. It runs in
 * the page, so that the way between test and browser is not measured.
 */
import type { Page } from '@playwright/test';

export type Clock = {
  /** Milliseconds since the page's time origin at which the first view had been drawn. */
  drawn: number | null;
  /** How long the latest timed input took, in ms; null while it is under way. */
  took: number | null;
  /** The longest task so far, in ms; 0 for none over 50. */
  longest: number;
};

declare global {
  var clock: Clock;
}

/** Starts the clock before anything of the page runs. */
export async function startClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.clock = { drawn: null, took: null, longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.clock.longest = Math.max(window.clock.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const nodes = document.querySelector('[role="application"]')?.getAttribute('data-nodes');
      if (Number(nodes ?? 0) === 0) return requestAnimationFrame(look);
      // Right after this frame has been drawn.
      return setTimeout(() => {
        window.clock.drawn = performance.now();
      });
    };
    requestAnimationFrame(look);
  });
}

/**
 * Times an input: from the event's own time stamp to the first frame in which `selector` matches an
 * element that is not as it was before.
 * @param act does the input from outside
 * @returns milliseconds
 */
export async function timed(
  page: Page,
  event: 'keydown' | 'mouseup',
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([name, wanted]) => {
      window.clock.took = null;
      const read = () =>
        [...document.querySelectorAll(wanted)].map((one) => one.outerHTML).join('\n');
      const before = read();
      const onEvent = ({ timeStamp }: Event) => {
        const look = () => {
          const now = read();
          if (now === '' || now === before) return requestAnimationFrame(look);
          return setTimeout(() => {
            window.clock.took = performance.now() - timeStamp;
          });
        };
        requestAnimationFrame(look);
      };
      window.addEventListener(name, onEvent, { capture: true, once: true });
    },
    [event, selector] as const,
  );
  await act();
  const handle = await page.waitForFunction(() => window.clock.took);
  return Number(await handle.jsonValue());
}

/** The longest task of the main thread since the last call, in ms; 0 for none over 50. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { longest } = window.clock;
    window.clock.longest = 0;
    return longest;
  });
}
