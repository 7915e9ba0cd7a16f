/** Movement over time, for people who have not asked for none. */

/** Whether the person's system asks for as little motion as possible. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Starts fast, ends gently; `t` from 0 to 1. */
function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/**
 * Calls `step` with eased progress at every frame, the last time with 1, over `duration` ms; at once
 * and only with 1 where no motion is wanted.
 * @returns ends it where it is
 */
export function animate(duration: number, step: (progress: number) => void): () => void {
  if (duration <= 0 || prefersStillness()) {
    step(1);
    return () => {};
  }
  const start = performance.now();
  const tick = (now: number) => {
    const t = Math.min(1, Math.max(0, (now - start) / duration));
    frame = t < 1 ? requestAnimationFrame(tick) : 0;
    step(easeOut(t));
  };
  let frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
