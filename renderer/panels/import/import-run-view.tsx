/** An import that runs, with its progress, and then what came of it. */
import type { ReactNode } from 'react';
import type { ImportProgress, ImportResult } from '../../../graph-data/model/imports.ts';
import { closeDialog, importMore } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import type { ImportRun } from '../../store/importing.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import styles from './import.module.css';
import { Problems } from './outcome.tsx';
import { reportedCsv, resultSentences } from './preview-words.ts';

/** Rows listed; the file has all of them. */
const LISTED = 100;

/** The dialog's content from the moment that “Import” was pressed. */
export function ImportRunView({ run }: { run: ImportRun }): ReactNode {
  const app = useApp();
  const { outcome, progress, name } = run;
  if (outcome.kind === 'running')
    return <Running name={name} task={run.task} progress={progress} />;
  return (
    <>
      <div className={dialog.body}>
        <div role="status">
          {outcome.kind === 'done' ? (
            resultSentences(outcome.result, outcome.shown).map((sentence) => (
              <p key={sentence} className={styles.result}>
                {sentence}
              </p>
            ))
          ) : (
            <p className={styles.result} data-bad={outcome.kind === 'failed' || undefined}>
              {outcome.kind === 'failed'
                ? outcome.message
                : 'Cancelled; the project is as it was before.'}
            </p>
          )}
        </div>
        {outcome.kind === 'done' ? <ReportedRows result={outcome.result} name={name} /> : null}
      </div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => importMore(app)}>
          Import more…
        </button>
        <button
          type="button"
          data-first
          className={buttons.primary}
          ref={focusFirst}
          onClick={() => closeDialog(app)}
        >
          Done
        </button>
      </div>
    </>
  );
}

// What had the keyboard is gone when the import ends; without this, keys would lead nowhere.
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}

type RunningProps = { name: string; task: number; progress: ImportProgress | null };

function Running({ name, task, progress }: RunningProps): ReactNode {
  const app = useApp();
  const known = progress !== null && progress.total !== null && progress.total > 0;
  return (
    <>
      <div className={styles.waiting}>
        <p role="status">{progressText(name, progress)}</p>
        <progress
          className={styles.progress}
          aria-label={name}
          {...(known ? { value: progress.done, max: progress.total ?? 1 } : {})}
        />
        <p className={styles.note}>
          You can close this and go on exploring; until it is done, everything shows the project as
          it was.
        </p>
      </div>
      <div className={dialog.foot}>
        <button
          type="button"
          className={buttons.button}
          ref={focusFirst}
          onClick={() => app.cancelTask(task)}
        >
          Cancel the import
        </button>
        <button type="button" className={buttons.primary} onClick={() => closeDialog(app)}>
          Go on exploring
        </button>
      </div>
    </>
  );
}

function progressText(name: string, progress: ImportProgress | null): string {
  if (progress === null) return `${name}: beginning…`;
  const rows = `${progress.rows.toLocaleString('en-GB')} rows`;
  return progress.total === null ? `${name}: ${rows} read, storing them…` : `${name}: ${rows}…`;
}

function ReportedRows({ result, name }: { result: ImportResult; name: string }): ReactNode {
  const app = useApp();
  const { reported } = result;
  if (reported.length === 0) return null;
  const save = () =>
    app.shell.saveFile({
      name: `${name} - rows not stored.csv`,
      mediaType: 'text/csv',
      content: new Blob([reportedCsv(reported)], { type: 'text/csv' }),
    });
  const several = new Set(reported.map(({ file }) => file)).size > 1;
  return (
    <section className={styles.reported} aria-label="Rows that were not stored">
      <div className={styles.head}>
        <h3 className={styles.heading}>Rows that were not stored</h3>
        <button type="button" className={buttons.button} onClick={() => void save()}>
          Save the list as CSV
        </button>
      </div>
      <Problems problems={reported.slice(0, LISTED)} several={several} />
      {reported.length > LISTED ? (
        <p className={styles.note}>
          And {(reported.length - LISTED).toLocaleString('en-GB')} more, all in the list.
        </p>
      ) : null}
    </section>
  );
}
