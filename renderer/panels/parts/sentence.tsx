/** A relation read as a sentence, with its verb set apart from the two names. */
import { Fragment, type ReactNode } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import styles from './sentence.module.css';

type Parts = Pick<RelationSummary, 'sourceName' | 'label' | 'targetName'>;

/**
 * Reads exactly as `relationSentence`. `from` is the end that the reader already looks at: it is muted,
 * or with `short` only said and not shown.
 */
export function Sentence(props: {
  relation: Parts;
  from?: 'source' | 'target';
  short?: boolean;
}): ReactNode {
  const { sourceName, label, targetName } = props.relation;
  const known = props.short ? 'visually-hidden' : styles.known;
  const dash = (end: 'source' | 'target') =>
    props.short && props.from === end ? 'visually-hidden' : styles.dash;
  return (
    <Fragment>
      <span className={props.from === 'source' ? known : styles.end}>{sourceName}</span>
      <span className={dash('source')}> – </span>
      <span className={styles.label}>{label}</span>
      <span className={dash('target')}> – </span>
      <span className={props.from === 'target' ? known : styles.end}>{targetName}</span>
    </Fragment>
  );
}
