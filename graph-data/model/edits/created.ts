/** What a change set makes and takes away, for whoever shows it. */
import type { ChangeSet, KindedRecord } from '../change-set.ts';
import type { Relation } from '../records.ts';

/** Ids of the entities that a change set makes, and of those that it deletes. */
export function entitiesOf({ changes }: ChangeSet): { created: string[]; deleted: string[] } {
  const created = changes.flatMap((change) =>
    change.op === 'put' && change.record.kind === 'entity' && change.was === null
      ? [change.record.value.id]
      : [],
  );
  const deleted = changes.flatMap((change) =>
    change.op === 'delete' && change.kind === 'entity' ? [change.id] : [],
  );
  return { created, deleted };
}

/** The relations that a change set makes. */
export function relationsCreated({ changes }: ChangeSet): Relation[] {
  return changes.flatMap((change) =>
    change.op === 'put' && change.record.kind === 'relation' && change.was === null
      ? [change.record.value]
      : [],
  );
}

/** Whether a change set gives any record another type. */
export function changesTypes({ changes }: ChangeSet): boolean {
  return changes.some((change) => {
    if (change.op === 'delete') return false;
    const { record, was } = change;
    return typeIn(record) !== null && was != null && typeIn(record) !== typeIn(was);
  });
}

function typeIn({ kind, value }: KindedRecord): string | null {
  return kind === 'entity' || kind === 'relation' ? value.type : null;
}
