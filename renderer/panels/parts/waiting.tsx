/** What stands where something is on its way: quiet, and said to those who cannot see it. */
import type { ReactNode } from 'react';
import styles from './waiting.module.css';

/** Fades in, so that what comes at once is not announced by a flash. */
export function Waiting({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className={styles.waiting} role="status">
      {children}
    </p>
  );
}
