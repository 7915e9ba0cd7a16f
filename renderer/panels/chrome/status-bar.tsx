/** The bar at the bottom: how much is shown, whether all is saved, what is under way. */
import { Check, EyeOff, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { showLeftTab } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { selectCounts } from '../../store/selectors.ts';
import { Saving } from '../parts/saving.tsx';
import { TaskProgress } from '../parts/task-progress.tsx';
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
      {task === undefined ? null : <TaskProgress task={task} />}
      {project?.check.state === 'running' ? (
        <span>Checking the file; edits wait for it…</span>
      ) : null}
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
  const about = project.counted ? '' : 'about ';
  return (
    <>
      <span>
        {counts.entities.toLocaleString('en-GB')} of {about}
        {count(project.entities, 'entity', 'entities')}
      </span>
      <span>
        {counts.relations.toLocaleString('en-GB')} of {about}
        {count(project.relations, 'relation')}
      </span>
      {counts.hidden > 0 ? (
        <span className={styles.item}>
          <EyeOff size={12} aria-hidden="true" /> {counts.hidden} hidden
        </span>
      ) : null}
      {selected > 0 ? <span>{selected} selected</span> : null}
      <Health />
    </>
  );
}

/** The worst that is to be said of the evidence, and the way to all of it. */
function Health(): ReactNode {
  const app = useApp();
  const { data } = useQuery('getEvidenceHealth', { list: 'not exact', offset: 0, limit: 0 });
  if (data === undefined) return null;
  const { notExact, uncited, citations } = data.counts;
  const good = citations === 0 ? 'No quotes yet' : 'All quotes exact';
  const worst = [
    ...(notExact > 0 ? [`${count(notExact, 'quote')} not exact`] : []),
    ...(uncited > 0 ? [`${count(uncited, 'relation')} uncited`] : []),
  ];
  return (
    <button
      type="button"
      className={worst.length > 0 ? styles.wanting : styles.health}
      title="Evidence health"
      onClick={() => showLeftTab(app, 'evidence')}
    >
      {worst.length > 0 ? worst.join(', ') : good}
    </button>
  );
}

function Saved({ readOnly }: { readOnly: boolean }): ReactNode {
  const saving = useAppState((state) => state.saving);
  const unsaved = useAppState((state) => state.unsaved !== null);
  if (saving) return <Saving />;
  if (unsaved) return <span className={styles.wanting}>Not saved</span>;
  const Icon = readOnly ? Lock : Check;
  return (
    <span className={styles.item}>
      <Icon size={12} aria-hidden="true" />
      {readOnly ? 'Read-only' : 'All changes saved'}
    </span>
  );
}
