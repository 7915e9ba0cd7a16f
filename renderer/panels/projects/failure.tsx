/** Why something about a project file did not work. */
import type { ReactNode } from 'react';
import styles from './projects.module.css';

/** Said at once to those who cannot see it; nothing for null. */
export function Failure({ text }: { text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <p className={styles.failure} role="alert">
      {text}
    </p>
  );
}
