/**
 * Applies a change set: the one way in which anything in a project changes.
 *
 * Deleting never takes anything else along: a record that others rest on is refused with CONFLICT, and a
 * change set that wants it gone deletes those first. So the inverse is exactly the change set backwards.
 */

import { inTransaction, type WritableDb } from '../db/database.ts';
import { advanceRevision } from '../db/project.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Project } from './open-project.ts';
import { deleteRecord, findRecord, putRecord } from './records.ts';
import { recountSources, relationsAffected } from './sources.ts';
import { explainWriteFailure } from './write-failures.ts';

/**
 * Applies all of a change set or nothing.
 * @returns the change set that takes it back, and the new revision
 * @throws ServiceError NOT_FOUND, CONFLICT, INVALID_INPUT or READ_ONLY
 */
export function applyChanges(project: Project, changeSet: ChangeSet): Output<'applyChanges'> {
  const { writable } = project;
  if (writable === null) {
    throw new ServiceError(
      'READ_ONLY',
      `“${project.title}” is read-only; save a copy of it elsewhere and change the copy.`,
    );
  }
  try {
    return inTransaction(writable, () => {
      const affected = new Set<number>();
      const undo = changeSet.changes.map((change) => {
        for (const relation of relationsAffected(writable, change)) affected.add(relation);
        const inverse = applyChange(writable, change);
        for (const relation of relationsAffected(writable, change)) affected.add(relation);
        return inverse;
      });
      recountSources(writable, affected);
      const inverse = { name: changeSet.name, changes: undo.reverse() };
      return { inverse, revision: advanceRevision(writable) };
    });
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : explainWriteFailure(project, cause);
  }
}

/** Applies one change; answers the change that takes it back. */
function applyChange(db: WritableDb, change: Change): Change {
  if (change.op === 'put') {
    const { kind, value } = change.record;
    const before = findRecord(db, kind, value.id);
    putRecord(db, change.record);
    return before === null ? { op: 'delete', kind, id: value.id } : { op: 'put', record: before };
  }
  const before = findRecord(db, change.kind, change.id);
  if (before === null) {
    throw new ServiceError('NOT_FOUND', `There is no ${change.kind} “${change.id}” to delete.`);
  }
  deleteRecord(db, change.kind, change.id);
  return { op: 'put', record: before };
}
