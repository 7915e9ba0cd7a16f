/** What stands where something is on its way: quiet, and said to those who cannot see it. */
import type { ReactNode } from 'react';
import { useSlow } from './use-slow.ts';
import styles from './waiting.module.css';

/** Fades in, so that what comes at once is not announced by a flash. */
export function Waiting({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className={styles.waiting} role="status">
      {children}
    </p>
  );
}

/** The same for what is usually there at once: nothing at first. */
export function Pending({ children }: { children: ReactNode }): ReactNode {
  return useSlow(true) ? <Waiting>{children}</Waiting> : null;
}
