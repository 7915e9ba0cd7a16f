/** The types of this project: their names, looks and meanings, each changed where it stands. */
import { type ReactNode, useState } from 'react';
import type { TypeUse } from '../../../graph-data/model/tables.ts';
import { useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import tabs from '../parts/tabs.module.css';
import { Pending } from '../parts/waiting.tsx';
import { count } from '../parts/words.ts';
import { TypeRow } from './type-row.tsx';
import styles from './types.module.css';

const KINDS = [
  { of: 'entity', title: 'Entities' },
  { of: 'relation', title: 'Relations' },
] as const;

/** The dialog “Types”. Every change is a step of undo. */
export function TypesDialog(): ReactNode {
  return (
    <AppDialog dialog="types" title="Types" size="wide">
      <Types />
    </AppDialog>
  );
}

function Types(): ReactNode {
  const { data, error } = useQuery('listTypes', {});
  const [of, setOf] = useState<TypeUse['of']>('entity');
  const shown = (data ?? []).filter((type) => type.of === of);
  return (
    <div className={dialog.body}>
      <div className={styles.bar}>
        <div className={styles.tabs} role="tablist" aria-label="Types of">
          {KINDS.map((kind) => (
            <button
              type="button"
              key={kind.of}
              role="tab"
              aria-selected={kind.of === of}
              className={tabs.tab}
              onClick={() => setOf(kind.of)}
            >
              {kind.title}
            </button>
          ))}
        </div>
        <span className={styles.number}>
          {data === undefined ? '' : count(shown.length, 'type')}
        </span>
      </div>
      {error === null ? null : <p className={styles.failure}>{describeFailure(error)}</p>}
      {data === undefined && error === null ? (
        <Pending>Counting how often each type is used…</Pending>
      ) : null}
      <ul aria-label="Types">
        {shown.map((type) => (
          <TypeRow key={`${type.of} ${type.name}`} type={type} others={shown} />
        ))}
      </ul>
    </div>
  );
}
