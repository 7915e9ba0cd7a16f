/** Whether something has been on its way for so long that one wonders. */
import { useEffect, useState } from 'react';

/** Milliseconds without an answer after which a sign is due. */
const PATIENCE = 400;

/** True once `waiting` has lasted; false again as soon as it ends. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow && waiting;
}
