/** Original files: kept as they were brought, and handed out again byte for byte. */
import { createHash } from 'node:crypto';
import type { ReadableDb } from '../db/database.ts';
import { findBytes, findOriginal, keepBytes } from '../db/originals.ts';
import { kindOf, MEDIA_TYPES } from '../formats/documents/document-kinds.ts';
import { STAGED_PIECE } from '../model/staging.ts';
import type { Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Project } from './open-project.ts';
import type { Staging } from './staging.ts';
import { explainWriteFailure } from './write-failures.ts';

/**
 * Keeps the bytes of a file that was brought. They are part of the project from then on; which document they are of
 * is said by a record, which a change set adds.
 * @throws ServiceError NOT_FOUND, READ_ONLY or CONFLICT
 */
export async function keepOriginal(
  project: Project,
  staging: Staging,
  { upload }: Input<'keepOriginal'>,
): Promise<Output<'keepOriginal'>> {
  const { name } = staging.openStaged(upload);
  const bytes = await staging.readStaged(upload);
  const { writable } = project;
  if (writable === null) {
    throw new ServiceError(
      'READ_ONLY',
      `“${project.title}” is read-only; save a copy of it elsewhere and change the copy.`,
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    keepBytes(writable, sha256, bytes);
  } catch (cause) {
    throw explainWriteFailure(project, cause);
  }
  return { sha256, size: bytes.length, mediaType: MEDIA_TYPES[kindOf(bytes, name)], name };
}

/** A piece of an original, from `offset` on. @throws ServiceError NOT_FOUND */
export function getOriginal(
  db: ReadableDb,
  { id, offset }: Input<'getOriginal'>,
): Output<'getOriginal'> {
  const original = findOriginal(db, id);
  const bytes = original === null ? null : findBytes(db, original.sha256);
  if (original === null || bytes === null) {
    throw new ServiceError('NOT_FOUND', 'The original file is no longer kept in this project.');
  }
  const piece = Buffer.from(bytes.subarray(offset, offset + STAGED_PIECE));
  return {
    ...{ name: original.name, mediaType: original.mediaType, size: bytes.length },
    ...{ content: piece.toString('base64'), last: offset + piece.length >= bytes.length },
  };
}
