/** What says that a change is on its way into the file: with a moving bar once that lasts. */
import type { ReactNode } from 'react';
import styles from './task-progress.module.css';
import { useSlow } from './use-slow.ts';

/** To be shown for as long as it takes; a commit that has begun cannot be taken back before its end. */
export function Saving(): ReactNode {
  const slow = useSlow(true);
  return (
    <span className={styles.item}>
      <span>Saving…</span>
      {slow ? <progress className={styles.progress} aria-label="Saving" /> : null}
    </span>
  );
}
