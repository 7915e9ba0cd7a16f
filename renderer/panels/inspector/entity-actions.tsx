/** What one can do with an entity, as buttons. */
import { Expand, EyeOff, Merge, Pin, PinOff, Plus, Route, Split, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  canEdit,
  deleteSubjects,
  hide,
  openDialog,
  openEditing,
  setPathEnd,
  togglePinned,
} from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleIds } from '../../store/selectors.ts';
import buttons from '../parts/buttons.module.css';
import { goToEntity } from '../parts/going.ts';
import { IconButton } from '../parts/icon-button.tsx';
import styles from './inspector.module.css';

/** Offers to bring the entity onto the canvas where it is not there. */
export function EntityActions({ id }: { id: string }): ReactNode {
  const app = useApp();
  const shown = useAppState((state) => selectVisibleIds(state).entities.has(id));
  const editable = useAppState(canEdit);
  return (
    <div className={styles.actions}>
      {shown ? null : (
        <button type="button" className={buttons.primary} onClick={() => void goToEntity(app, id)}>
          <Plus size={14} aria-hidden="true" /> Show on canvas
        </button>
      )}
      <button
        type="button"
        className={buttons.button}
        onClick={() => openDialog(app, 'expand', id)}
        disabled={!shown}
      >
        <Expand size={14} aria-hidden="true" /> Expand…
      </button>
      <PathsButton id={id} />
      {shown || editable ? (
        <div className={styles.icons}>
          {shown ? <ArrangeButtons id={id} /> : null}
          {editable ? <EditButtons id={id} /> : null}
        </div>
      ) : null}
    </div>
  );
}

function PathsButton({ id }: { id: string }): ReactNode {
  const app = useApp();
  function findPaths(): void {
    setPathEnd(app, 'from', id);
    setPathEnd(app, 'to', null);
    openDialog(app, 'paths');
  }
  return (
    <button type="button" className={buttons.button} onClick={findPaths}>
      <Route size={14} aria-hidden="true" /> Find paths…
    </button>
  );
}

function EditButtons({ id }: { id: string }): ReactNode {
  const app = useApp();
  return (
    <>
      <IconButton
        icon={Merge}
        name="Merge with…"
        onClick={() => openEditing(app, { kind: 'merge', entities: [id] })}
      />
      <IconButton
        icon={Split}
        name="Split…"
        onClick={() => openEditing(app, { kind: 'split', entity: id })}
      />
      <IconButton
        icon={Trash2}
        name="Delete entity"
        onClick={() => void deleteSubjects(app, { entities: [id], relations: [] })}
      />
    </>
  );
}

function ArrangeButtons({ id }: { id: string }): ReactNode {
  const app = useApp();
  const pinned = useAppState((state) => Object.hasOwn(state.canvas.pinned, id));
  return (
    <>
      <IconButton
        icon={pinned ? PinOff : Pin}
        name={pinned ? 'Unpin' : 'Pin'}
        onClick={() => togglePinned(app, [id])}
      />
      <IconButton
        icon={EyeOff}
        name="Hide"
        onClick={() => hide(app, { entities: [id], relations: [] })}
      />
    </>
  );
}
