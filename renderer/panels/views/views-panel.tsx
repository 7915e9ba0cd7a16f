/** Saved views: arrangements to come back to, in the order of a story. */
import { BookmarkPlus, Presentation } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import { ViewRow } from './view-row.tsx';
import styles from './views.module.css';

/** The region “Views”. */
export function ViewsPanel(): ReactNode {
  const { data: views, error } = useQuery('listViews', {});
  const editable = useAppState((state) => state.project?.readOnly === false);
  const [dragged, setDragged] = useState<number | null>(null);
  return (
    <section className={styles.panel} aria-label="Views">
      <h2 className="visually-hidden">
        {views === undefined ? 'Views' : count(views.length, 'saved view')}
      </h2>
      <Actions none={views === undefined || views.length === 0} editable={editable} />
      {error === null ? null : <p className={styles.hint}>{describeFailure(error)}</p>}
      {views?.length === 0 ? (
        <p className={styles.hint}>
          A view keeps what is shown and where it sits: entities, filters, colours and camera. Save
          one, change what you like, and come back to it; saved views make a story.
        </p>
      ) : null}
      <ul className={styles.list} aria-label="Saved views">
        {views?.map((view, rank) => (
          <ViewRow
            key={view.id}
            view={view}
            rank={rank}
            count={views.length}
            editable={editable}
            dragged={dragged}
            setDragged={setDragged}
          />
        ))}
      </ul>
    </section>
  );
}

function Actions({ none, editable }: { none: boolean; editable: boolean }): ReactNode {
  const app = useApp();
  return (
    <div className={styles.actions}>
      {editable ? (
        <button type="button" className={buttons.button} onClick={() => void app.run('save-view')}>
          <BookmarkPlus size={14} aria-hidden="true" /> Save view
        </button>
      ) : null}
      <button
        type="button"
        className={buttons.button}
        disabled={none}
        onClick={() => void app.run('tell-story')}
      >
        <Presentation size={14} aria-hidden="true" /> Tell as a story
      </button>
    </div>
  );
}
