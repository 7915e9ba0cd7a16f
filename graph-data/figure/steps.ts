/** Long work in small steps: a window does other things between them, a command line does them in one go. */

/** Each step takes a few milliseconds at most; the work is dropped by not going on. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the steps in stretches of a few milliseconds, and lets everything else have its turn in between.
 * @param stretch milliseconds
 * @throws the signal's reason as soon as it is aborted
 */
export async function inStretches<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  stretch = 12,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + stretch;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((next) => setTimeout(next));
  }
}
