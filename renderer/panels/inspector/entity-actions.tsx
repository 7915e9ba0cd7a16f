/** What one can do with an entity, as buttons. */
import { Expand, EyeOff, Pin, PinOff, Plus, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { hide, openDialog, setPathEnd, togglePinned } from '../../store/actions.ts';
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
      {shown ? <ArrangeButtons id={id} /> : null}
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
