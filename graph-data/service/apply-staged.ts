/** A change set too large for one message: it comes as a file in pieces, and is then applied like any other. */
import { type ChangeSet, changeSetSchema } from '../model/change-set.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Staging } from './staging.ts';

/**
 * The change set in a file that was brought, checked as the contract checks one that is sent; the file is forgotten.
 * @throws ServiceError NOT_FOUND or INVALID_INPUT
 */
export async function readChangeSet(staging: Staging, upload: string): Promise<ChangeSet> {
  const bytes = await staging.readStaged(upload);
  await staging.discardFile(upload);
  const parsed = changeSetSchema.safeParse(parse(bytes));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = ['applyStaged', ...(issue?.path ?? [])].join('.');
  throw new ServiceError('INVALID_INPUT', `${where}: ${issue?.message ?? 'not valid'}.`);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ServiceError('INVALID_INPUT', 'applyStaged.upload: this is no change set as JSON.');
  }
}
