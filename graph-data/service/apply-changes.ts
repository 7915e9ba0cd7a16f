/**
 * Applies a change set: the one way in which anything in a project changes.
 *
 * Deleting never takes anything else along: a record that others rest on is refused with CONFLICT, and a
 * change set that wants it gone deletes those first. So the inverse is exactly the change set backwards. It says
 * what it expects to find, so that taking an edit back never overwrites what somebody else has done since.
 */

import { isDeepStrictEqual } from 'node:util';
import { inTransaction, type WritableDb } from '../db/database.ts';
import { advanceRevision } from '../db/project.ts';
import { indexTextLater } from '../db/text-later.ts';
import type { Change, ChangeSet, KindedRecord } from '../model/change-set.ts';
import type { Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Project } from './open-project.ts';
import { deleteRecord, findRecord, putRecord } from './records.ts';
import { recountSources, relationsAffected } from './sources.ts';
import { explainWriteFailure } from './write-failures.ts';

/** Changes from which on their words are indexed all at once: to prepare that takes as long as some hundred of them. */
const MANY = 500;

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
      const indexText = changeSet.changes.length < MANY ? null : indexTextLater(writable);
      const affected = new Set<number>();
      const undo = changeSet.changes.map((change) => {
        for (const relation of relationsAffected(writable, change)) affected.add(relation);
        const inverse = applyChange(writable, change);
        for (const relation of relationsAffected(writable, change)) affected.add(relation);
        return inverse;
      });
      recountSources(writable, affected);
      indexText?.();
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
    refuseIfChanged(change.was, before, value.id);
    putRecord(db, change.record);
    return inverseOfPut(before, findRecord(db, kind, value.id) ?? change.record);
  }
  const before = findRecord(db, change.kind, change.id);
  if (before === null) {
    throw new ServiceError('NOT_FOUND', `There is no ${change.kind} “${change.id}” to delete.`);
  }
  refuseIfChanged(change.was, before, change.id);
  deleteRecord(db, change.kind, change.id);
  return { op: 'put', record: before, was: null };
}

function inverseOfPut(before: KindedRecord | null, after: KindedRecord): Change {
  // A document's text never changes: to send it twice would say nothing more.
  const was = after.kind === 'document' ? {} : { was: after };
  if (before !== null) return { op: 'put', record: before, ...was };
  return { op: 'delete', kind: after.kind, id: after.value.id, ...was };
}

function refuseIfChanged(
  was: KindedRecord | null | undefined,
  stored: KindedRecord | null,
  id: string,
): void {
  if (was === undefined || isDeepStrictEqual(written(was), written(stored))) return;
  const kind = (was ?? stored)?.kind ?? 'record';
  throw new ServiceError(
    'CONFLICT',
    `The ${kind} “${nameOf(stored ?? was) ?? id}” was changed elsewhere meanwhile; look at it as it is now and do this again.`,
  );
}

/** A record without what the machine works out anew: where a quote stands, and its verdict. */
function written(record: KindedRecord | null): unknown {
  if (record?.kind !== 'citation') return record;
  const { id, relation, document, quote, stance } = record.value;
  return { kind: record.kind, id, relation, document, quote, stance };
}

function nameOf(record: KindedRecord | null): string | null {
  if (record === null) return null;
  const { value } = record;
  const name = 'name' in value ? value.name : 'title' in value ? value.title : null;
  return (name ?? ('label' in value ? value.label : null))?.slice(0, 80) ?? null;
}
