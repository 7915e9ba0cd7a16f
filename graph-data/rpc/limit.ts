/** Lets at most so many pieces of work run at once; the others wait their turn. */

/**
 * Makes a limiter.
 * @param max how many may run at once
 * @returns runs `work` when its turn comes and resolves when it is done
 */
export function createLimiter(max: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await work();
    } finally {
      // A place is handed on, not given back, so that nobody can slip in before the first in line.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
