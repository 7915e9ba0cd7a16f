/** What is known of the thing in focus: an entity, a relation, a selection, or how to begin. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useApp, useAppState } from '../../store/context.tsx';
import { escBack } from '../parts/esc-back.ts';
import { EmptyView } from './empty-view.tsx';
import { EntityView } from './entity-view.tsx';
import styles from './inspector.module.css';
import { RelationView } from './relation-view.tsx';
import { SelectionView } from './selection-view.tsx';

/** The right-hand panel. A request for the keyboard focus lands on the panel itself. */
export function Inspector(): ReactNode {
  const app = useApp();
  const subject = useAppState((state) => state.focus.subject);
  const panel = useRef<HTMLElement>(null);
  const shown = subject === null ? '' : `${subject.kind} ${subject.id}`;
  useKeyboardRequest(panel);
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [shown]);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label="Inspector"
      tabIndex={-1}
      onKeyDown={(event) => escBack(app, 'inspector', event)}
    >
      <Content />
    </aside>
  );
}

function Content(): ReactNode {
  const subject = useAppState((state) => state.focus.subject);
  const selected = useAppState(
    (state) => state.selection.entities.length + state.selection.relations.length,
  );
  if (subject?.kind === 'entity') return <EntityView id={subject.id} />;
  if (subject?.kind === 'relation') return <RelationView id={subject.id} />;
  return selected > 1 ? <SelectionView /> : <EmptyView />;
}

function useKeyboardRequest(panel: { readonly current: HTMLElement | null }): void {
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target === 'inspector') panel.current?.focus();
  }, [request, panel]);
}
