/** A row of the outline. */
import { ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { inspect, revealEntities, select } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { isSelected } from '../../store/selection.ts';
import type { Subject } from '../../store/state.ts';
import { NegatedSign } from '../parts/badges.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { readKey } from '../parts/words.ts';
import styles from './outline.module.css';
import { type OutlineRow, sentenceParts } from './rows.ts';

type Props = {
  row: OutlineRow;
  /** Distance from the top of the tree in CSS pixels. */
  top: number;
  /** The one row that Tab reaches. */
  isActive: boolean;
  onToggle(): void;
  onActive(): void;
};

/** Clicking selects; the arrow opens and shuts; a type does both at once. */
export function OutlineItem({ row, top, isActive, onToggle, onActive }: Props): ReactNode {
  const app = useApp();
  const subject = subjectOf(row);
  const selected = useAppState((state) => subject !== null && isSelected(state.selection, subject));

  function onClick(event: MouseEvent): void {
    onActive();
    const onArrow = event.target instanceof Element && event.target.closest('[data-arrow]');
    if (subject === null || onArrow) onToggle();
    else activate(app, row, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  return (
    <button
      type="button"
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.size}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={subject === null ? undefined : selected}
      tabIndex={isActive ? 0 : -1}
      data-key={row.key}
      data-level={row.level}
      className={styles.item}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onFocus={onActive}
    >
      <Arrow row={row} />
      <Content row={row} />
    </button>
  );
}

/** What a row stands for; null for a type. */
export function subjectOf(row: OutlineRow): Subject | null {
  switch (row.kind) {
    case 'group':
      return null;
    case 'entity':
      return { kind: 'entity', id: row.entity.node.id };
    case 'relation':
      return { kind: 'relation', id: row.relation.edge.id };
  }
}

/** Selects what a row stands for, on the canvas too; `add` keeps the rest of the selection. */
export function activate(app: App, row: OutlineRow, add: boolean): void {
  const subject = subjectOf(row);
  if (subject === null) return;
  select(app, subject, { add });
  if (add) return;
  inspect(app, subject);
  revealEntities(app, endsOf(row));
}

function endsOf(row: OutlineRow): string[] {
  if (row.kind === 'entity') return [row.entity.node.id];
  return row.kind === 'relation' ? [row.relation.edge.source, row.relation.edge.target] : [];
}

function Arrow({ row }: Pick<Props, 'row'>): ReactNode {
  if (row.expanded === null) return <span className={styles.noArrow} />;
  return (
    <span className={styles.arrow} data-arrow="" data-open={row.expanded || undefined}>
      <ChevronRight size={13} aria-hidden="true" />
    </span>
  );
}

function Content({ row }: { row: OutlineRow }): ReactNode {
  switch (row.kind) {
    case 'group':
      return (
        <>
          <span className={styles.group}>{readKey(row.group.label)}</span>
          <span className={styles.count} aria-hidden="true">
            {row.group.entities.length}
          </span>
        </>
      );
    case 'entity':
      return (
        <>
          <EntityIcon type={row.entity.node.type} size={16} />
          <span className={styles.text}>{row.text}</span>
          <span className={styles.count} aria-hidden="true">
            {row.entity.relations.length}
          </span>
        </>
      );
    case 'relation':
      return (
        <span className={styles.text} title={row.text}>
          <Sentence
            relation={sentenceParts(row.entity, row.relation)}
            short
            from={row.relation.direction === 'out' ? 'source' : 'target'}
          />
          {row.relation.edge.negated ? <NegatedSign /> : null}
        </span>
      );
  }
}
