/** Acting on what is in a form only once all that was asked for it has arrived. */
import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A function that acts at once, or, while something is still on the way, as soon as it is there.
 * @param act sees what the form holds by then
 */
export function useWhenSettled(waits: boolean, act: () => void): () => void {
  const [wished, wish] = useState(false);
  const now = useEffectEvent(act);
  useEffect(() => {
    if (!wished || waits) return;
    wish(false);
    now();
  }, [wished, waits]);
  return () => wish(true);
}
