/** Lets the window have its turn between stretches of work, sooner than a timer would. */
import { inStretches, type Pacing, type Steps } from '../../graph-data/figure/steps.ts';

/** Does the steps while the window stays awake, from its next turn on. @throws the signal's reason once it is aborted */
export async function paced<T>(steps: Steps<T>, pacing: Omit<Pacing, 'giveWay'>): Promise<T> {
  // What led here may have taken its time already.
  await giveWay();
  return inStretches(steps, { ...pacing, giveWay });
}

/** Ends once everything else has had its turn. Timers that follow each other wait 4 ms each; messages do not. */
export function giveWay(): Promise<void> {
  return new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });
}
