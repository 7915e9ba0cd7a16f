/** A saved view in the list: its picture, name, counts and note; it is dragged to its place in the story. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { seenOf } from '../../../graph-data/model/view-graph.ts';
import type { ViewSummary } from '../../../graph-data/model/views.ts';
import { deleteView, moveView, showView, writeView } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { count as counted } from '../parts/words.ts';
import { useTheme } from '../theme/use-theme.ts';
import { useLoadedView } from './use-loaded-view.ts';
import { ViewMenu } from './view-menu.tsx';
import { NameField, NoteField } from './view-texts.tsx';
import { ViewThumbnail } from './view-thumbnail.tsx';
import styles from './views.module.css';

/** What is dragged: an own type, so that nothing else can be dropped here. */
const DRAGGED = 'application/x-edgewise-view';

export type ViewRowProps = { view: ViewSummary; rank: number; count: number; editable: boolean };

/** The rank of the view that is being dragged; null for none. */
export type Dragging = { dragged: number | null; setDragged(rank: number | null): void };

export function ViewRow(props: ViewRowProps & Dragging): ReactNode {
  const { view, rank, count, editable, dragged, setDragged } = props;
  const app = useApp();
  const current = useAppState((state) => state.ui.view === view.id);
  const writing = useAppState(({ ui }) => (ui.writing?.view === view.id ? ui.writing.what : null));
  const [aimed, setAimed] = useState(false);
  return (
    <li
      className={styles.row}
      data-current={current || undefined}
      data-aimed={aimed && dragged !== null ? (dragged < rank ? 'below' : 'above') : undefined}
      draggable={editable && writing === null}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, view.id);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(rank);
      }}
      onDragEnd={() => setDragged(null)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setAimed(true);
      }}
      onDragLeave={() => setAimed(false)}
      onDrop={(event) => {
        setAimed(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id === '') return;
        event.preventDefault();
        void moveView(app, id, rank);
      }}
    >
      <div className={styles.head}>
        {writing === 'name' ? (
          <NameField view={view} />
        ) : (
          <button
            type="button"
            className={styles.show}
            aria-current={current ? 'true' : undefined}
            data-view={view.id}
            onClick={() => void showView(app, view.id)}
            onKeyDown={(event) => onRowKey(app, event, { view, rank, count, editable })}
          >
            <Face view={view} />
          </button>
        )}
        {editable ? <ViewMenu view={view} rank={rank} count={count} /> : null}
      </div>
      <Note view={view} writing={writing === 'note'} editable={editable} />
    </li>
  );
}

function Face({ view }: { view: ViewSummary }): ReactNode {
  const theme = useTheme();
  const graph = useLoadedView(view);
  const seen = graph === null ? null : seenOf(graph);
  return (
    <>
      {graph === null ? (
        <span className={styles.thumbnail} />
      ) : (
        <ViewThumbnail graph={graph} theme={theme} />
      )}
      <span className={styles.words}>
        <span className={styles.name} data-name="">
          {view.name}
        </span>
        <span className={styles.counts}>
          {seen === null
            ? counted(view.entities, 'entity', 'entities')
            : `${counted(seen.nodes.length, 'entity', 'entities')}, ${counted(seen.edges.length, 'relation')}`}
        </span>
      </span>
    </>
  );
}

function Note(props: { view: ViewSummary; writing: boolean; editable: boolean }): ReactNode {
  const app = useApp();
  const { view, writing } = props;
  if (writing) return <NoteField view={view} />;
  if (view.note !== '') return <p className={styles.note}>{view.note}</p>;
  return props.editable ? (
    <button
      type="button"
      className={styles.addNote}
      onClick={() => writeView(app, { view: view.id, what: 'note' })}
    >
      Add a note
    </button>
  ) : null;
}

/** Arrows go through the list; with Alt they move the view. */
function onRowKey(
  app: App,
  event: KeyboardEvent<HTMLButtonElement>,
  { view, rank, count, editable }: ViewRowProps,
): void {
  const act = actionOf(event);
  if (act === null || (act.edits && !editable)) return;
  event.preventDefault();
  const list = event.currentTarget.closest('ul');
  switch (act.what) {
    case 'go':
      list?.querySelectorAll<HTMLElement>('[data-view]')[clamp(rank + act.by, count)]?.focus();
      break;
    case 'move':
      void moveView(app, view.id, clamp(rank + act.by, count));
      break;
    case 'rename':
      writeView(app, { view: view.id, what: 'name' });
      break;
    case 'delete':
      void deleteView(app, view.id);
      break;
  }
}

function clamp(rank: number, count: number): number {
  return Math.min(count - 1, Math.max(0, rank));
}

type Act =
  | { what: 'go' | 'move'; by: 1 | -1; edits: boolean }
  | { what: 'rename' | 'delete'; edits: true };

function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Act | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
  if (by !== null) return { what: altKey ? 'move' : 'go', by, edits: altKey };
  if (altKey) return null;
  if (key === 'F2') return { what: 'rename', edits: true };
  return key === 'Delete' ? { what: 'delete', edits: true } : null;
}
