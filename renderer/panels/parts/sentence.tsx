/** A relation read as a sentence, with its verb set apart from the two names. */
import { Fragment, type ReactNode } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import styles from './sentence.module.css';

type Parts = Pick<RelationSummary, 'sourceName' | 'label' | 'targetName'>;

/** Reads exactly as `relationSentence`; `from` mutes the end that the reader already looks at. */
export function Sentence(props: { relation: Parts; from?: 'source' | 'target' }): ReactNode {
  const { sourceName, label, targetName } = props.relation;
  return (
    <Fragment>
      <span className={props.from === 'source' ? styles.known : styles.end}>{sourceName}</span>
      <span className={styles.dash}> – </span>
      <span className={styles.label}>{label}</span>
      <span className={styles.dash}> – </span>
      <span className={props.from === 'target' ? styles.known : styles.end}>{targetName}</span>
    </Fragment>
  );
}
