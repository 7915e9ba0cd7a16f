/** The dialog “Export data”: in which format, how much, and what will be lost, before anything is written. */
import { type ReactNode, useId, useState } from 'react';
import type { Input } from '../../../graph-data/rpc/contract.ts';
import { type ExportWatch, exportData } from '../../store/actions/exporting.ts';
import { closeDialog, notify } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { AppState } from '../../store/state.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { count } from '../parts/words.ts';
import styles from './export-data.module.css';
import { DATA_FORMATS, type DataFormat } from './format-words.ts';

/** The dialog “Export data”. */
export function ExportDataDialog(): ReactNode {
  return (
    <AppDialog dialog="export-data" title="Export data" size="large" first="input:checked">
      <Content />
    </AppDialog>
  );
}

type Part = NonNullable<Input<'exportProject'>['part']>;
type Scope = 'all' | 'visible' | 'selection';

const [FIRST] = DATA_FORMATS;

function Content(): ReactNode {
  const app = useApp();
  const parts = useParts();
  const [format, choose] = useState<DataFormat | undefined>(FIRST);
  const [scope, setScope] = useState<Scope>('all');
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (format === undefined) return null;
  const part = scope === 'all' ? undefined : parts[scope];
  const input = { ...format.input, ...(part === undefined ? {} : { part }) };

  async function write(): Promise<void> {
    const controller = new AbortController();
    setBusy(controller);
    setFailure(null);
    try {
      const { signal } = controller;
      if (await save(app, input, { signal, report: (done, total) => setProgress({ done, total }) }))
        closeDialog(app);
    } catch (error) {
      if (!isCancelled(error)) setFailure(describeFailure(error));
    }
    setBusy(null);
    setProgress(null);
  }

  return (
    <>
      <div className={styles.body}>
        <Formats chosen={format} onChoose={choose} />
        <div className={styles.about}>
          <p>{format.purpose}</p>
          <Scopes scope={scope} parts={parts} onChoose={setScope} />
          <Losses input={input} />
        </div>
      </div>
      <div className={dialog.foot}>
        <p className={styles.status} role="status" data-bad={failure !== null || undefined}>
          {failure ?? (busy === null ? '' : writing(progress))}
        </p>
        {busy === null ? null : (
          <progress className={styles.progress} aria-label="Writing the file" />
        )}
        <button
          type="button"
          className={buttons.button}
          onClick={() => (busy === null ? closeDialog(app) : busy.abort())}
        >
          Cancel
        </button>
        <button
          type="button"
          className={buttons.primary}
          disabled={busy !== null}
          onClick={() => void write()}
        >
          Save file
        </button>
      </div>
    </>
  );
}

function writing(progress: { done: number; total: number } | null): string {
  if (progress === null || progress.total === 0) return 'Writing the file…';
  return `Writing the file, ${Math.floor((100 * progress.done) / progress.total)} %…`;
}

/** @returns whether a person took the file */
async function save(app: App, input: Input<'exportProject'>, watch: ExportWatch): Promise<boolean> {
  const file = await exportData(app, input, watch);
  const saved = await app.shell.saveFile(file);
  if (saved) notify(app, 'info', `The data was exported as ${file.name}.`);
  return saved;
}

function Formats(props: { chosen: DataFormat; onChoose(format: DataFormat): void }): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.heading}>Format</legend>
      {DATA_FORMATS.map((format) => (
        <label key={format.id} className={styles.format}>
          <input
            type="radio"
            name={name}
            checked={format === props.chosen}
            onChange={() => props.onChoose(format)}
          />
          {format.name}
        </label>
      ))}
    </fieldset>
  );
}

function Scopes(props: {
  scope: Scope;
  parts: Record<'visible' | 'selection', Part>;
  onChoose(scope: Scope): void;
}): ReactNode {
  const name = useId();
  const project = useAppState((state) => state.project);
  const { visible, selection } = props.parts;
  const choices: readonly { scope: Scope; words: string; size: string; empty: boolean }[] = [
    {
      scope: 'all',
      words: 'The whole project',
      size: sizeOf(project?.entities ?? 0, project?.relations ?? 0),
      empty: false,
    },
    { scope: 'visible', words: 'What is visible', ...partWords(visible) },
    { scope: 'selection', words: 'What is selected', ...partWords(selection) },
  ];
  return (
    <fieldset className={styles.scopes}>
      <legend className={styles.heading}>How much</legend>
      {choices.map(({ scope, words, size, empty }) => (
        <label key={scope} className={styles.format} data-disabled={empty || undefined}>
          <input
            type="radio"
            name={name}
            disabled={empty}
            checked={scope === props.scope}
            onChange={() => props.onChoose(scope)}
          />
          {words}
          <span className={styles.size}>{size}</span>
        </label>
      ))}
    </fieldset>
  );
}

function partWords({ entities, relations }: Part): { size: string; empty: boolean } {
  return {
    size: sizeOf(entities.length, relations.length),
    empty: entities.length + relations.length === 0,
  };
}

function sizeOf(entities: number, relations: number): string {
  return `${count(entities, 'entity', 'entities')}, ${count(relations, 'relation')}`;
}

/** What the format cannot hold, known before the file is written. */
function Losses({ input }: { input: Input<'exportProject'> }): ReactNode {
  const { data, error, loading } = useQuery('exportProject', { ...input, lossesOnly: true });
  return (
    <section aria-label="What is lost" aria-busy={loading}>
      <h3 className={styles.heading}>What this format cannot hold</h3>
      {error ? <p className={styles.bad}>{describeFailure(error)}</p> : null}
      {loading ? (
        <p className={styles.note}>Looking at the project…</p>
      ) : (
        <LossList losses={data?.losses} />
      )}
    </section>
  );
}

function LossList({ losses = [] }: { losses?: readonly string[] | undefined }): ReactNode {
  if (losses.length === 0) return <p className={styles.note}>Nothing: it holds all of this.</p>;
  return (
    <ul className={styles.losses}>
      {losses.map((loss) => (
        <li key={loss}>{loss}</li>
      ))}
    </ul>
  );
}

function useParts(): Record<'visible' | 'selection', Part> {
  const app = useApp();
  // As it was when the dialog was opened: nothing behind it can be changed meanwhile.
  const [parts] = useState(() => partsOf(app.store.getState()));
  return parts;
}

function partsOf(state: AppState): Record<'visible' | 'selection', Part> {
  const { nodes, edges } = selectVisibleElements(state);
  const { entities, relations } = state.selection;
  const chosen = new Set(entities);
  const between = edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  const ids = between.map(({ id }) => id);
  return {
    visible: { entities: nodes.map(({ id }) => id), relations: edges.map(({ id }) => id) },
    selection: { entities: [...entities], relations: [...new Set([...relations, ...ids])] },
  };
}
