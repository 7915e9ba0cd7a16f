/** A titled part of a panel. Its heading is landmark enough: a region for each would be noise. */
import type { ReactNode } from 'react';
import styles from './section.module.css';

/** @param props.count shown beside the title; @param props.aside controls at the end of its line */
export function Section(props: {
  title: string;
  count?: number;
  aside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{props.title}</h3>
        {props.count === undefined ? null : (
          <span className={styles.count}>{props.count.toLocaleString('en-GB')}</span>
        )}
        {props.aside ? <span className={styles.aside}>{props.aside}</span> : null}
      </div>
      {props.children}
    </section>
  );
}
