/** Evidence health: what the relations of the project rest on, and what is wrong with it. */
import { ClipboardCheck, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { HealthList } from '../../../graph-data/model/evidence-views.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import { TaskProgress } from '../parts/task-progress.tsx';
import { Pending } from '../parts/waiting.tsx';
import styles from './evidence.module.css';
import { HealthListView } from './health-list.tsx';
import { gravestList, healthRows } from './health-rows.ts';
import { VerdictTotals } from './verdict-totals.tsx';

/** The region “Evidence health”. */
export function EvidencePanel(): ReactNode {
  const [chosen, setChosen] = useState<HealthList | null>(null);
  const { data, error } = useQuery('getEvidenceHealth', { list: 'not exact', offset: 0, limit: 0 });
  const counts = data?.counts;
  const list = chosen ?? (counts ? gravestList(counts) : null);
  return (
    <section className={styles.panel} aria-label="Evidence health">
      <h2 className="visually-hidden">Evidence health</h2>
      {error === null ? null : <p className={styles.failure}>{describeFailure(error)}</p>}
      {counts === undefined && error === null ? (
        <Pending>Counting what the relations of the project rest on…</Pending>
      ) : null}
      {counts === undefined || list === null ? null : (
        <>
          <VerdictTotals counts={counts} />
          <Actions />
          <fieldset className={styles.lists}>
            <legend className={styles.legend}>
              Of {counts.relations.toLocaleString('en-GB')} relations
            </legend>
            {healthRows(counts).map((row) => (
              <label key={row.list} className={styles.choice} title={row.hint}>
                <input
                  type="radio"
                  name="evidence-list"
                  className="visually-hidden"
                  checked={row.list === list}
                  onChange={() => setChosen(row.list)}
                />
                <span>{row.title}</span>
                <span className={styles.count} data-none={row.count === 0 || undefined}>
                  {row.count.toLocaleString('en-GB')}
                </span>
              </label>
            ))}
          </fieldset>
          <HealthListView key={list} list={list} />
        </>
      )}
    </section>
  );
}

function Actions(): ReactNode {
  const app = useApp();
  const checking = useAppState((state) =>
    state.tasks.find((task) => task.name === 'Checking quotes'),
  );
  if (checking !== undefined) {
    return (
      <div className={styles.actions}>
        <TaskProgress task={checking} />
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <button type="button" className={buttons.button} onClick={() => void app.run('check-quotes')}>
        <RefreshCw size={13} aria-hidden="true" /> Check again
      </button>
      <button type="button" className={buttons.button} onClick={() => void app.run('fact-check')}>
        <ClipboardCheck size={13} aria-hidden="true" /> Fact-check…
      </button>
    </div>
  );
}
