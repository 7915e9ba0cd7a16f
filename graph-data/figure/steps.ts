/** Long work in small steps: a window does other things between them, a command line does them in one go. */

/** Each step takes a few milliseconds at most, and may say how much is done, 0 to 1. */
export type Steps<T> = Generator<number | undefined, T, void>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How steps are done by whoever has other things to do as well. */
export type Pacing = {
  signal: AbortSignal;
  /** Called between stretches, with how much was last said to be done. */
  onPart?: (part: number) => void;
  /** Milliseconds of work at a time. */
  stretch?: number;
  /** Ends once everything else has had its turn; a timer where left out. */
  giveWay?: () => Promise<void>;
};

/**
 * Does the steps in stretches of a few milliseconds, and lets everything else have its turn in between.
 * @throws the signal's reason as soon as it is aborted
 */
export async function inStretches<T>(
  steps: Steps<T>,
  { signal, onPart, stretch = 12, giveWay = timer }: Pacing,
): Promise<T> {
  let part: number | undefined;
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + stretch;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
      part = step.value ?? part;
    }
    if (part !== undefined) onPart?.(part);
    await giveWay();
  }
}

function timer(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}
