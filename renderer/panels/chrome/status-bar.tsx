/** The bar at the bottom: how much is shown, whether all is saved, what is under way. */
import { Check, EyeOff, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectCounts } from '../../store/selectors.ts';
import type { Task } from '../../store/state.ts';
import { count } from '../parts/words.ts';
import styles from './status-bar.module.css';

/** The element with the role `status`. */
export function StatusBar(): ReactNode {
  const project = useAppState((state) => state.project);
  const task = useAppState((state) => state.tasks.at(-1));
  return (
    <div className={styles.bar} role="status" aria-atomic="false">
      <Shown />
      <span className={styles.space} />
      {task === undefined ? null : <Progress task={task} />}
      {project === null ? null : <Saved readOnly={project.readOnly} />}
    </div>
  );
}

function Shown(): ReactNode {
  const project = useAppState((state) => state.project);
  const counts = useAppState(selectCounts);
  const selected = useAppState(
    (state) => state.selection.entities.length + state.selection.relations.length,
  );
  if (project === null) return <span>Opening the project…</span>;
  return (
    <>
      <span>
        {counts.entities.toLocaleString('en-GB')} of {count(project.entities, 'entity', 'entities')}
      </span>
      <span>
        {counts.relations.toLocaleString('en-GB')} of {count(project.relations, 'relation')}
      </span>
      {counts.hidden > 0 ? (
        <span className={styles.item}>
          <EyeOff size={12} aria-hidden="true" /> {counts.hidden} hidden
        </span>
      ) : null}
      {selected > 0 ? <span>{selected} selected</span> : null}
      {project.uncited > 0 ? (
        <span className={styles.uncited}>{count(project.uncited, 'relation')} uncited</span>
      ) : null}
    </>
  );
}

function Progress({ task }: { task: Task }): ReactNode {
  const app = useApp();
  return (
    <span className={styles.item}>
      <span>{task.name}</span>
      <progress
        className={styles.progress}
        aria-label={task.name}
        {...(task.done !== null && task.total !== null
          ? { value: task.done, max: task.total }
          : {})}
      />
      <button type="button" className={styles.cancel} onClick={() => app.cancelTask(task.id)}>
        Cancel
      </button>
    </span>
  );
}

function Saved({ readOnly }: { readOnly: boolean }): ReactNode {
  const Icon = readOnly ? Lock : Check;
  return (
    <span className={styles.item}>
      <Icon size={12} aria-hidden="true" />
      {readOnly ? 'Read-only' : 'All changes saved'}
    </span>
  );
}
