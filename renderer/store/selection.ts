/** What is selected: pure producers. */
import type { Producer } from './app.ts';
import type { SelectionState, Subject } from './state.ts';

export const NOTHING_SELECTED: SelectionState = { entities: [], relations: [] };

const SLOT = { entity: 'entities', relation: 'relations' } as const;

/** Whether a subject is selected. */
export function isSelected(selection: SelectionState, subject: Subject): boolean {
  return selection[SLOT[subject.kind]].includes(subject.id);
}

/** Selects one subject alone. */
export function selectOnly(subject: Subject): Producer<SelectionState> {
  return () => ({ ...NOTHING_SELECTED, [SLOT[subject.kind]]: [subject.id] });
}

/** Adds one subject to the selection, or takes it out. */
export function toggleSelected(subject: Subject): Producer<SelectionState> {
  return (selection) => {
    const slot = SLOT[subject.kind];
    const ids = selection[slot];
    const next = ids.includes(subject.id)
      ? ids.filter((id) => id !== subject.id)
      : [...ids, subject.id];
    return { ...selection, [slot]: next };
  };
}

/** Selects many; `add` keeps what was selected. */
export function selectAll(subjects: SelectionState, add = false): Producer<SelectionState> {
  return (selection) => {
    const base = add ? selection : NOTHING_SELECTED;
    return {
      entities: [...new Set([...base.entities, ...subjects.entities])],
      relations: [...new Set([...base.relations, ...subjects.relations])],
    };
  };
}

/** Drops from the selection what is no longer there; the same object when everything is. */
export function keepSelected(there: (subject: Subject) => boolean): Producer<SelectionState> {
  return (selection) => {
    const entities = selection.entities.filter((id) => there({ kind: 'entity', id }));
    const relations = selection.relations.filter((id) => there({ kind: 'relation', id }));
    const same =
      entities.length === selection.entities.length &&
      relations.length === selection.relations.length;
    return same ? selection : { entities, relations };
  };
}

/** The subject, where exactly one thing is selected. */
export function soleSubject(selection: SelectionState): Subject | null {
  const { entities, relations } = selection;
  if (entities.length + relations.length !== 1) return null;
  const [entity] = entities;
  if (entity !== undefined) return { kind: 'entity', id: entity };
  const [relation] = relations;
  return relation === undefined ? null : { kind: 'relation', id: relation };
}
