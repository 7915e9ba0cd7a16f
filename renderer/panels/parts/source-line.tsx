/** Publisher, author and date of a source, with what is not given said so. */
import { Fragment, type ReactNode } from 'react';
import styles from './source-line.module.css';
import { type SourceFacts, sourceParts } from './source-parts.ts';

/** The document that a passage is from: its title, and its source in a line. */
export function CitedSource(props: {
  citation: SourceFacts & { documentTitle: string };
}): ReactNode {
  return (
    <p className={styles.source}>
      <span className={styles.title}>{props.citation.documentTitle}</span>
      <SourceLine source={props.citation} />
    </p>
  );
}

/** One line of text: *Breitbart Texas · John Binder · date not given*. */
export function SourceLine(props: { source: SourceFacts }): ReactNode {
  return (
    <span className={styles.line}>
      {sourceParts(props.source).map((part, index) => (
        <Fragment key={part.name}>
          {index > 0 ? ' · ' : null}
          <span className={part.given ? styles.given : styles.missing}>{part.text}</span>
        </Fragment>
      ))}
    </span>
  );
}
