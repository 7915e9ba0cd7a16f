/** How far long work has come, and a way to end it. */
import type { ReactNode } from 'react';
import { useApp } from '../../store/context.tsx';
import type { Task } from '../../store/state.ts';
import styles from './task-progress.module.css';

/** @param props.task the work; without numbers where nobody knows how much there is */
export function TaskProgress({ task }: { task: Task }): ReactNode {
  const app = useApp();
  const known = task.done !== null && task.total !== null;
  return (
    <span className={styles.item}>
      <span>{task.name}</span>
      <progress
        className={styles.progress}
        aria-label={task.name}
        {...(known ? { value: task.done ?? 0, max: task.total ?? 0 } : {})}
      />
      <button type="button" className={styles.cancel} onClick={() => app.cancelTask(task.id)}>
        Cancel
      </button>
    </span>
  );
}
