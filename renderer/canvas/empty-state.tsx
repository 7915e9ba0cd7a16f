/** What the canvas says when there is nothing on it, and how to get something back. */
import type { ReactNode } from 'react';
import buttons from '../panels/parts/buttons.module.css';
import { Welcome } from '../panels/projects/welcome.tsx';
import { backToOverview, clearFilters, endComparison, showHidden } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { selectVisibleElements } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import { hiddenCount, isFiltered } from '../store/visibility.ts';
import styles from './canvas.module.css';

type Emptiness = 'shown' | 'loading' | 'failed' | 'no entities' | 'cleared' | 'out of sight';

export function EmptyState(): ReactNode {
  const emptiness = useAppState(emptinessOf);
  switch (emptiness) {
    case 'shown':
    case 'failed':
      return null;
    case 'loading':
      return (
        <div className={`${styles.message} ${styles.late}`}>
          <p>Opening the project…</p>
        </div>
      );
    case 'no entities':
      return (
        <div className={styles.message}>
          <Welcome />
        </div>
      );
    case 'cleared':
      return (
        <Message
          title="The canvas is empty"
          text="Search for an entity, or begin with the overview."
        />
      );
    case 'out of sight':
      return <OutOfSight />;
  }
}

/** Why nothing is seen, if nothing is. */
function emptinessOf(state: AppState): Emptiness {
  if (selectVisibleElements(state).nodes.length > 0) return 'shown';
  if (Object.keys(state.canvas.nodes).length > 0) return 'out of sight';
  if (state.connection.state === 'failed') return 'failed';
  if (state.project === null) return 'loading';
  if (state.project.entities === 0) return 'no entities';
  return state.history.past.length > 0 ? 'cleared' : 'loading';
}

function OutOfSight(): ReactNode {
  const app = useApp();
  const filtered = useAppState((state) => isFiltered(state.canvas));
  const compared = useAppState((state) => state.canvas.comparison !== null);
  const hidden = useAppState((state) => hiddenCount(state.canvas) > 0);
  return (
    <Message title="Nothing is shown" text="Everything on the canvas is filtered out or hidden.">
      {filtered ? (
        <button type="button" className={buttons.button} onClick={() => clearFilters(app)}>
          Clear filters
        </button>
      ) : null}
      {compared ? (
        <button type="button" className={buttons.button} onClick={() => endComparison(app)}>
          Show all sources
        </button>
      ) : null}
      {hidden ? (
        <button type="button" className={buttons.button} onClick={() => showHidden(app)}>
          Show hidden
        </button>
      ) : null}
    </Message>
  );
}

function Message(props: { title: string; text: string; children?: ReactNode }): ReactNode {
  const app = useApp();
  return (
    <div className={styles.message}>
      <p className={styles.title}>{props.title}</p>
      <p>{props.text}</p>
      <div className={styles.actions}>
        {props.children}
        <button type="button" className={buttons.button} onClick={() => void backToOverview(app)}>
          Back to overview
        </button>
      </div>
    </div>
  );
}
