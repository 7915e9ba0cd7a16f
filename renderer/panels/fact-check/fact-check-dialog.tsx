/** The dialog “Fact-check”: which relations, and in which state, make up the round. */
import { type ReactNode, useId, useState } from 'react';
import { REVIEW_STATES } from '../../../graph-data/model/vocabulary.ts';
import {
  type ClaimChoice,
  type ClaimScope,
  chooseClaims,
  closeDialog,
  selectedRelations,
  startFactCheck,
} from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { selectCounts } from '../../store/selectors.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { capitalise, count } from '../parts/words.ts';
import styles from './fact-check-dialog.module.css';

/** Asks once; the round then has the right-hand panel. */
export function FactCheckDialog(): ReactNode {
  return (
    <AppDialog dialog="fact-check" title="Fact-check" size="small" first="input:checked">
      <Content />
    </AppDialog>
  );
}

function Content(): ReactNode {
  const app = useApp();
  const [scope, setScope] = useState<ClaimScope>(() =>
    selectedRelations(app.store.getState()).length > 0 ? { kind: 'selection' } : { kind: 'shown' },
  );
  const [state, setState] = useState<ClaimChoice['state']>('unreviewed');
  const [warned, setWarned] = useState(false);
  const title = useTitle(scope);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin(app, { scope, state, warned }, title);
      }}
    >
      <div className={dialog.body}>
        <Scopes scope={scope} onChange={setScope} />
        <StatePicker state={state} onChange={setState} />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={warned}
            onChange={(event) => setWarned(event.target.checked)}
          />
          Only those with a warning about their context
        </label>
      </div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button type="submit" className={buttons.primary}>
          Start
        </button>
      </div>
    </form>
  );
}

async function begin(app: App, choice: ClaimChoice, title: string): Promise<void> {
  closeDialog(app);
  const ids = await app.task('Choosing claims', (task) => chooseClaims(app, choice, task));
  if (ids === undefined) return;
  const { scope, state, warned } = choice;
  const states = state === null ? [] : [state === 'problem' ? 'with a problem' : state];
  const words = [title, ...states, ...(warned ? ['with a warning'] : [])].join(', ');
  await startFactCheck(app, words, ids, scope.kind === 'document' ? scope.id : null);
}

function useTitle(scope: ClaimScope): string {
  const { data } = useQuery('listDocuments', {});
  switch (scope.kind) {
    case 'shown':
      return 'All that is shown';
    case 'selection':
      return 'Selection';
    case 'project':
      return 'Whole project';
    case 'document':
      return data?.find((document) => document.id === scope.id)?.title ?? 'One document';
  }
}

type ScopesProps = { scope: ClaimScope; onChange(scope: ClaimScope): void };

function Scopes({ scope, onChange }: ScopesProps): ReactNode {
  const shown = useAppState((state) => selectCounts(state).relations);
  const selected = useAppState((state) => selectedRelations(state).length);
  const all = useAppState((state) => state.project?.relations ?? 0);
  const choices = [
    { kind: 'shown', title: 'All that is shown', number: shown },
    { kind: 'selection', title: 'Selection', number: selected },
    { kind: 'project', title: 'Whole project', number: all },
  ] as const;
  return (
    <fieldset className={styles.scopes}>
      <legend>Which relations</legend>
      {choices.map(({ kind, title, number }) => (
        <label key={kind} className={styles.check} data-off={number === 0 || undefined}>
          <input
            type="radio"
            name="fact-check-scope"
            checked={scope.kind === kind}
            disabled={number === 0}
            onChange={() => onChange({ kind })}
          />
          {title}
          <span>{count(number, 'relation')}</span>
        </label>
      ))}
      <ByDocument scope={scope} onChange={onChange} />
    </fieldset>
  );
}

function ByDocument({ scope, onChange }: ScopesProps): ReactNode {
  const { data = [] } = useQuery('listDocuments', {});
  const [first] = data;
  const chosen = scope.kind === 'document' ? scope.id : first?.id;
  if (chosen === undefined) return null;
  return (
    <div className={styles.check}>
      <input
        type="radio"
        name="fact-check-scope"
        aria-label="One document"
        checked={scope.kind === 'document'}
        onChange={() => onChange({ kind: 'document', id: chosen })}
      />
      <select
        aria-label="Document"
        value={chosen}
        onChange={(event) => onChange({ kind: 'document', id: event.target.value })}
      >
        {data.map((document) => (
          <option key={document.id} value={document.id}>
            {document.title}
          </option>
        ))}
      </select>
    </div>
  );
}

const STATES = [...REVIEW_STATES, 'reviewed', 'problem', 'any'] as const;

function StatePicker(props: {
  state: ClaimChoice['state'];
  onChange(state: ClaimChoice['state']): void;
}): ReactNode {
  const id = useId();
  return (
    <p className={styles.state}>
      <label htmlFor={id}>In which state of review</label>
      <select
        id={id}
        value={props.state ?? 'any'}
        onChange={(event) => {
          const chosen = STATES.find((state) => state === event.target.value) ?? 'any';
          props.onChange(chosen === 'any' ? null : chosen);
        }}
      >
        <option value="any">Any</option>
        <option value="unreviewed">Unreviewed</option>
        <option value="reviewed">Reviewed, with any finding</option>
        <option value="problem">Found wanting</option>
        {REVIEW_STATES.filter((state) => state !== 'unreviewed').map((state) => (
          <option key={state} value={state}>
            {capitalise(state)}
          </option>
        ))}
      </select>
    </p>
  );
}
