/** Pairs that were told apart before, so that it can be taken back long after. */
import { type ReactNode, useState } from 'react';
import type { NamedDistinction } from '../../../graph-data/model/tables.ts';
import { canEdit, suggestAgain } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import styles from './duplicates.module.css';

/** @param props.apart as the search found them; what is taken back meanwhile goes from the list */
export function ToldApart({ apart }: { apart: readonly NamedDistinction[] }): ReactNode {
  const app = useApp();
  const editable = useAppState(canEdit);
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  const left = apart.filter(({ id }) => !forgotten.includes(id));
  if (left.length === 0) return null;
  async function forget(pair: NamedDistinction): Promise<void> {
    if (await suggestAgain(app, pair)) setForgotten((now) => [...now, pair.id]);
  }
  return (
    <details className={styles.apart}>
      <summary>{count(left.length, 'pair')} told apart</summary>
      <ul aria-label="Pairs told apart">
        {left.map((pair) => (
          <li key={pair.id}>
            <span className={styles.apartNames}>
              <bdi>{pair.names[0]}</bdi> is not <bdi>{pair.names[1]}</bdi>
            </span>
            <button
              type="button"
              className={buttons.button}
              disabled={!editable}
              onClick={() => void forget(pair)}
            >
              Suggest again
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
