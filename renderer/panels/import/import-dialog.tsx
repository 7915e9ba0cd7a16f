/** The dialog “Import”: choose files, see what becomes of their rows, say what columns are, import, read the outcome. */
import { type ReactNode, useState } from 'react';
import type { ImportPreview } from '../../../graph-data/model/imports.ts';
import { closeDialog, runImport } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { FileTabs, type Place } from './file-tabs.tsx';
import styles from './import.module.css';
import { ImportRunView } from './import-run-view.tsx';
import { Outcome } from './outcome.tsx';
import { countingText, countsText } from './preview-words.ts';
import { TableView } from './table-view.tsx';
import { type PreviewState, usePreview } from './use-preview.ts';

/** The dialog “Import”. */
export function ImportDialog(): ReactNode {
  return (
    <AppDialog dialog="import" title="Import" size="wide" first="[data-first]">
      <Content />
    </AppDialog>
  );
}

function Content(): ReactNode {
  const { incoming, run } = useAppState((state) => state.importing);
  if (run !== null) return <ImportRunView run={run} />;
  // Other files begin anew.
  return incoming.length === 0 ? (
    <ChooseFiles />
  ) : (
    <Preview key={keyOf(incoming)} files={incoming} />
  );
}

function keyOf(files: readonly File[]): string {
  return files.map(({ name, size, lastModified }) => `${name}/${size}/${lastModified}`).join('\n');
}

function Preview({ files }: { files: readonly File[] }): ReactNode {
  const app = useApp();
  const { state, read, handOver } = usePreview(files);
  const [chosen, choose] = useState<Place | null>(null);
  const { preview } = state;
  const place = chosen ?? firstPlace(preview);
  const ready = preview !== null && state.failure === null && preview.failure === null;
  return (
    <>
      {preview === null ? (
        <div className={styles.waiting}>
          {state.failure === null ? <Sending state={state} /> : null}
        </div>
      ) : (
        <div className={styles.preview}>
          <FileTabs preview={preview} place={place} onChoose={choose} />
          {place === null ? null : (
            <TableView preview={preview} place={place} readings={state.readings} onRead={read} />
          )}
          <Outcome preview={preview} failure={state.failure} />
        </div>
      )}
      <div className={dialog.foot}>
        <Status state={state} />
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button
          type="button"
          className={buttons.primary}
          disabled={!ready}
          onClick={() => void runImport(app, handOver())}
        >
          Import
        </button>
      </div>
    </>
  );
}

function firstPlace(preview: ImportPreview | null): Place | null {
  const [file] = preview?.files ?? [];
  return file === undefined ? null : { upload: file.upload, table: 0 };
}

function Sending({ state }: { state: PreviewState }): ReactNode {
  const { sending } = state;
  return (
    <>
      <p>{sending === null ? 'Looking at the files…' : 'Reading the files…'}</p>
      <progress
        className={styles.progress}
        aria-label="Reading the files"
        {...(sending === null || sending.total === 0
          ? {}
          : { value: sending.done, max: sending.total })}
      />
    </>
  );
}

/** What importing would do, in one sentence; while rows are counted, how far that is. */
function Status({ state }: { state: PreviewState }): ReactNode {
  const { preview, counting, failure } = state;
  const problem = failure ?? preview?.failure ?? null;
  const counts = preview?.counts ?? null;
  const text =
    problem ??
    (counting === null ? (counts === null ? '' : countsText(counts)) : countingText(counting));
  return (
    <p className={styles.status} role="status" data-bad={problem !== null || undefined}>
      {text}
    </p>
  );
}
