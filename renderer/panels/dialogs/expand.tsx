/** What expanding an entity would add, to choose from before anything is added. */
import { type ReactNode, useMemo, useState } from 'react';
import { closeDialog, expandEntity } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { nameOf } from '../../store/words.ts';
import buttons from '../parts/buttons.module.css';
import { ChoiceRow } from '../parts/choice-row.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { withToggled } from '../parts/sets.ts';
import { Waiting } from '../parts/waiting.tsx';
import { count, readKey } from '../parts/words.ts';
import styles from './expand.module.css';
import { type ExpansionRow, expansionRows } from './expansion-rows.ts';

const LIMITS = [10, 25, 50, 100, 250] as const;

/** The dialog “Expand …”. */
export function ExpandDialog(): ReactNode {
  const id = useAppState((state) => state.ui.expanding);
  const name = useAppState((state) => (id === null ? '' : nameOf(state, id)));
  return (
    <AppDialog dialog="expand" title={`Expand ${name}`}>
      {id === null ? null : <Choices key={id} id={id} />}
    </AppDialog>
  );
}

function Choices({ id }: { id: string }): ReactNode {
  const app = useApp();
  const nodes = useAppState((state) => state.canvas.nodes);
  const present = useMemo(() => Object.keys(nodes), [nodes]);
  const { data } = useQuery('getExpansion', { entity: id, present });
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState<number>(25);
  if (data === undefined) return <Waiting>Counting what is next to it…</Waiting>;
  const rows = expansionRows(data);
  const chosen = rows.filter((row) => row.absent > 0 && !off.has(row.type));
  const most = chosen.reduce((sum, row) => sum + row.absent, 0);

  function expand(): void {
    closeDialog(app);
    void expandEntity(app, id, {
      types: chosen.map((row) => row.type),
      limit: Math.min(limit, most),
    });
  }

  return (
    <>
      <div className={dialog.body}>
        {most === 0 && off.size === 0 ? (
          <p className={styles.hint}>Everything next to it is already on the canvas.</p>
        ) : (
          <p className={styles.hint}>Choose by which relations to bring neighbours in.</p>
        )}
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Row
              key={row.type}
              row={row}
              on={!off.has(row.type)}
              onToggle={() => setOff(withToggled(off, [row.type]))}
            />
          ))}
        </ul>
      </div>
      <div className={dialog.foot}>
        <Limit limit={limit} onChange={setLimit} />
        <button
          ref={takeKeyboard}
          type="button"
          className={buttons.primary}
          disabled={most === 0}
          onClick={expand}
        >
          {most > limit ? `Add the ${limit} most connected` : `Add ${count(most, 'neighbour')}`}
        </button>
      </div>
    </>
  );
}

/** It comes later than the dialog: Enter then adds what is proposed. */
function takeKeyboard(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Row(props: { row: ExpansionRow; on: boolean; onToggle(): void }): ReactNode {
  const { row } = props;
  const none = row.absent === 0;
  return (
    <li>
      <label className={styles.row} data-none={none || undefined}>
        <input
          type="checkbox"
          aria-label={readKey(row.type)}
          checked={props.on && !none}
          disabled={none}
          onChange={props.onToggle}
        />
        <span className={styles.name}>{readKey(row.type)}</span>
        <span className={styles.numbers}>{none ? 'all shown' : directions(row)}</span>
      </label>
    </li>
  );
}

function directions(row: ExpansionRow): string {
  const parts = [row.out > 0 ? `${row.out} from it` : null, row.in > 0 ? `${row.in} to it` : null];
  return parts.filter((part) => part !== null).join(', ');
}

function Limit(props: { limit: number; onChange(limit: number): void }): ReactNode {
  return (
    <fieldset className={styles.limit}>
      <legend className="visually-hidden">At most</legend>
      <span aria-hidden="true">At most</span>
      <ChoiceRow
        value={props.limit}
        choices={LIMITS.map((limit) => ({ value: limit, title: limit }))}
        onChoose={props.onChange}
      />
    </fieldset>
  );
}
