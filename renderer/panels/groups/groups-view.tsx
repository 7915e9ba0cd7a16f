/** The whole graph as groups, in place of the canvas: a map, a list, and the way in and out. */
import { ArrowLeft, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { closeGroups, leaveGroup, requestFocus } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { groupsSentence } from '../../store/group-map.ts';
import type { GroupsState, Task } from '../../store/state.ts';
import buttons from '../parts/buttons.module.css';
import { TaskProgress } from '../parts/task-progress.tsx';
import { GroupDetail } from './group-detail.tsx';
import { GroupList } from './group-list.tsx';
import { GroupMap } from './group-map.tsx';
import styles from './groups.module.css';

/** The region “Groups”. */
export function GroupsView(): ReactNode {
  const groups = useAppState((state) => state.groups);
  useCanvasWhenWanted();
  if (groups === null) return null;
  const { found, chosen } = groups;
  return (
    <section className={styles.view} aria-label="Groups">
      <Head trail={groups.trail} />
      {found === null ? (
        <WorkingOut task={groups.task} />
      ) : found.grouping.groups.length === 0 ? (
        <p className={styles.wait}>No two entities of this project are related yet.</p>
      ) : (
        <>
          <div className={styles.sentence}>
            <p>{groupsSentence(found.grouping)}</p>
            <Progress task={groups.task} />
          </div>
          <div className={styles.parts}>
            <GroupMap found={found} chosen={chosen} />
            <div className={styles.side}>
              <GroupList groups={found.grouping.groups} chosen={chosen} />
              <GroupDetail group={found.grouping.groups[chosen]} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}

/** Whatever moves the camera (a search, a path, a view) has something to show on the canvas. */
function useCanvasWhenWanted(): void {
  const app = useApp();
  const serial = useAppState((state) => state.camera?.serial ?? 0);
  const first = useRef(serial);
  useEffect(() => {
    if (serial !== first.current) closeGroups(app);
  }, [app, serial]);
}

function Head({ trail }: Pick<GroupsState, 'trail'>): ReactNode {
  const app = useApp();
  const steps = [{ id: '', name: '' }, ...trail];
  function back(depth: number): void {
    requestFocus(app, 'groups');
    void leaveGroup(app, depth);
  }
  return (
    <header className={styles.head}>
      <nav aria-label="Where you are" className={styles.trail}>
        {steps.map(({ id, name }, depth) => {
          const words = depth === 0 ? 'All groups' : `around ${name}`;
          const last = depth === steps.length - 1;
          return (
            <Fragment key={id}>
              {depth === 0 ? null : <ChevronRight size={14} aria-hidden="true" />}
              {last ? (
                <h2 className={styles.here} dir="auto" title={words}>
                  {words}
                </h2>
              ) : (
                <button type="button" className={buttons.link} onClick={() => back(depth)}>
                  {words}
                </button>
              )}
            </Fragment>
          );
        })}
      </nav>
      <button type="button" className={buttons.button} onClick={() => closeGroups(app)}>
        <ArrowLeft size={14} aria-hidden="true" /> Back to the canvas
      </button>
    </header>
  );
}

function WorkingOut({ task: id }: { task: number | null }): ReactNode {
  const task = useTask(id);
  const read = task !== undefined && task.total !== null && task.done === task.total;
  return (
    <div className={styles.wait}>
      <p>
        {read
          ? 'All relations are read. Now those entities are brought together that are related more to each other than to the rest.'
          : 'Every relation of the project is read once, to find which entities belong together. What is found is kept for the next time.'}
      </p>
      <Progress task={id} />
    </div>
  );
}

function Progress({ task: id }: { task: number | null }): ReactNode {
  const task = useTask(id);
  return task === undefined ? null : <TaskProgress task={task} />;
}

function useTask(id: number | null): Task | undefined {
  return useAppState((state) => state.tasks.find((task) => task.id === id));
}
