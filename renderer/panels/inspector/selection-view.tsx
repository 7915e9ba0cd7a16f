/** Several things selected at once: what they are and what can be done with all of them. */
import { EyeOff, Focus, Pin, Route, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  canEdit,
  clearSelection,
  fit,
  hide,
  hideOthers,
  openDialog,
  select,
  setPathEnd,
  togglePinned,
} from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { BulkEdits } from '../editing/bulk-edits.tsx';
import { NegatedSign } from '../parts/badges.tsx';
import buttons from '../parts/buttons.module.css';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { Section } from '../parts/section.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { count } from '../parts/words.ts';
import styles from './inspector.module.css';
import rows from './relation-row.module.css';

/** Long selections are cut: a list of thousands helps nobody, and the outline shows it whole. */
const LISTED = 100;

/** Entities by name, relations as sentences. */
export function SelectionView(): ReactNode {
  const selection = useAppState((state) => state.selection);
  const { entities, relations } = selection;
  const parts = [
    entities.length > 0 ? count(entities.length, 'entity', 'entities') : null,
    relations.length > 0 ? count(relations.length, 'relation') : null,
  ];
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>Selection</p>
        <h2 className={styles.title}>{parts.filter((part) => part !== null).join(' and ')}</h2>
        <BulkActions entities={entities} relations={relations} />
      </header>
      {entities.length > 0 ? <SelectedEntities ids={entities} /> : null}
      {relations.length > 0 ? <SelectedRelations ids={relations} /> : null}
    </>
  );
}

type Ids = { entities: readonly string[]; relations: readonly string[] };

function BulkActions({ entities, relations }: Ids): ReactNode {
  const app = useApp();
  const editable = useAppState(canEdit);
  const actions = [
    { name: 'Fit', icon: Focus, run: () => fit(app, entities), off: entities.length === 0 },
    { name: 'Pin', icon: Pin, run: () => togglePinned(app, entities), off: entities.length === 0 },
    { name: 'Hide', icon: EyeOff, run: () => hide(app, { entities, relations }), off: false },
    {
      name: 'Hide others',
      icon: EyeOff,
      run: () => hideOthers(app, entities),
      off: entities.length === 0,
    },
    { name: 'Clear', icon: X, run: () => clearSelection(app), off: false },
  ];
  return (
    <div className={styles.actions}>
      {actions.map(({ name, icon: Icon, run, off }) => (
        <button type="button" key={name} className={buttons.button} onClick={run} disabled={off}>
          <Icon size={14} aria-hidden="true" /> {name}
        </button>
      ))}
      <PathsBetween entities={entities} />
      {editable ? <BulkEdits entities={entities} relations={relations} /> : null}
    </div>
  );
}

function PathsBetween({ entities }: Pick<Ids, 'entities'>): ReactNode {
  const app = useApp();
  const [from, to] = entities;
  if (from === undefined || to === undefined || entities.length !== 2) return null;
  function findPaths(): void {
    setPathEnd(app, 'from', from ?? null);
    setPathEnd(app, 'to', to ?? null);
    openDialog(app, 'paths');
  }
  return (
    <button type="button" className={buttons.button} onClick={findPaths}>
      <Route size={14} aria-hidden="true" /> Find paths between them…
    </button>
  );
}

function SelectedEntities({ ids }: { ids: readonly string[] }): ReactNode {
  const app = useApp();
  const nodes = useAppState((state) => state.canvas.nodes);
  const listed = ids.slice(0, LISTED).flatMap((id) => nodes[id] ?? []);
  return (
    <Section title="Entities" count={ids.length}>
      <ul>
        {listed.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className={styles.selected}
              onClick={() => select(app, { kind: 'entity', id: node.id })}
            >
              <EntityIcon type={node.type} size={18} />
              <span>{node.name}</span>
              <span className={styles.number}>{count(node.degree, 'relation')}</span>
            </button>
          </li>
        ))}
      </ul>
      <More of={ids.length} />
    </Section>
  );
}

function SelectedRelations({ ids }: { ids: readonly string[] }): ReactNode {
  const app = useApp();
  const canvas = useAppState((state) => state.canvas);
  const listed = ids.slice(0, LISTED).flatMap((id) => canvas.edges[id] ?? []);
  return (
    <Section title="Relations" count={ids.length}>
      <ul>
        {listed.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              className={rows.row}
              onClick={() => select(app, { kind: 'relation', id: edge.id })}
            >
              <Sentence
                relation={{
                  sourceName: canvas.nodes[edge.source]?.name ?? '',
                  label: edge.label,
                  targetName: canvas.nodes[edge.target]?.name ?? '',
                }}
              />
              {edge.negated ? <NegatedSign /> : null}
            </button>
          </li>
        ))}
      </ul>
      <More of={ids.length} />
    </Section>
  );
}

function More(props: { of: number }): ReactNode {
  if (props.of <= LISTED) return null;
  return <p className={styles.hint}>and {count(props.of - LISTED, 'more', 'more')}</p>;
}
