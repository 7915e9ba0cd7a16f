/** What rows become, as sentences with their quotes, and which rows would not be stored. */
import type { ReactNode } from 'react';
import type { ImportPreview, ImportSample, Reported } from '../../../graph-data/model/imports.ts';
import { VerdictBadge } from '../parts/badges.tsx';
import { Quote } from '../parts/quote.tsx';
import { count } from '../parts/words.ts';
import styles from './import.module.css';
import { verdictsText } from './preview-words.ts';

type Props = { preview: ImportPreview; failure: string | null };

/** Both lists side by side, under one sentence about the quotes. */
export function Outcome({ preview, failure }: Props): ReactNode {
  const { counts, samples, problems } = preview;
  if (failure !== null || preview.failure !== null) return null;
  const several = preview.files.length > 1;
  const total = counts?.reported ?? problems.length;
  return (
    <>
      <Notes preview={preview} />
      <div className={styles.outcome}>
        <section className={styles.list} aria-label="What rows become">
          <h3 className={styles.heading}>What rows become</h3>
          <ol className={styles.samples}>
            {samples.map((sample) => (
              <Sample key={`${sample.file} ${sample.line}`} sample={sample} several={several} />
            ))}
          </ol>
        </section>
        {total === 0 ? null : (
          <section className={styles.list} aria-label="Rows that cannot be stored">
            <h3 className={styles.heading}>
              {count(total, 'row')} that cannot be stored
              {total > problems.length ? `, the first ${problems.length}` : ''}
            </h3>
            <Problems problems={problems} several={several} />
          </section>
        )}
      </div>
    </>
  );
}

/** What to know before: how quotes stand, what is not read, whether it can be undone. */
function Notes({ preview }: { preview: ImportPreview }): ReactNode {
  const { counts } = preview;
  if (counts === null) return null;
  const ignored = [...new Set(counts.ignored.map(({ name }) => `“${name}”`))];
  const names = ignored.slice(0, 8).join(', ');
  const more = ignored.length > 8 ? ` and ${ignored.length - 8} more` : '';
  const notes = [
    verdictsText(counts),
    ignored.length === 0 ? '' : `Not read: ${names}${more}.`,
    counts.undoable ? '' : 'This is more than can be undone: save a copy of the project first.',
  ].filter(Boolean);
  return notes.length === 0 ? null : <p className={styles.note}>{notes.join(' ')}</p>;
}

function Sample({ sample, several }: { sample: ImportSample; several: boolean }): ReactNode {
  const { file, line, sentence, quote, document, verdict } = sample;
  return (
    <li>
      <p className={styles.sentence} dir="auto">
        {sentence}
      </p>
      {quote === null ? null : <Quote text={quote} compact />}
      <p className={styles.where}>
        {several ? `${file}, row ${line}` : `Row ${line}`}
        {document === null ? null : <span dir="auto"> · {document}</span>}
        {verdict === null ? null : (
          <>
            {' '}
            <VerdictBadge verdict={verdict} />
          </>
        )}
      </p>
    </li>
  );
}

/** Rows and why they cannot be stored. */
export function Problems(props: { problems: readonly Reported[]; several: boolean }): ReactNode {
  return (
    <ul className={styles.problems}>
      {props.problems.map(({ file, line, problem }) => (
        <li key={`${file} ${line} ${problem}`}>
          <span className={styles.where}>
            {props.several ? `${file}, row ${line}` : `Row ${line}`}
          </span>{' '}
          {problem}
        </li>
      ))}
    </ul>
  );
}
