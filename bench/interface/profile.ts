/** Where the time goes: the functions with the most time of their own while exploring. */
import type { Page } from '@playwright/test';

const LISTED = 25;

/** Wraps a tour in a CPU profile and hands the busiest functions to `print`. */
export function profiled(
  print: (line: string) => void,
): (page: Page, tour: () => Promise<void>) => Promise<void> {
  return async (page, tour) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 500 });
    await session.send('Profiler.start');
    await tour();
    const { profile } = await session.send('Profiler.stop');
    const own = new Map<string, number>();
    const names = new Map(
      profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [
        id,
        `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`,
      ]),
    );
    profile.samples?.forEach((id, at) => {
      const name = names.get(id) ?? '';
      own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
    });
    const busiest = [...own].sort(([, a], [, b]) => b - a).slice(0, LISTED);
    for (const [name, ms] of busiest) print(`${ms.toFixed(0).padStart(7)} ms  ${name}`);
  };
}
