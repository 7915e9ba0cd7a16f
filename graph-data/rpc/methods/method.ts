/** What a method of the contract is made of, and what several of them share. */
import { z } from 'zod';
import { idSchema } from '../../model/records.ts';

/** Failures any call can end with, whatever the transport. */
const ERROR_CODES = [
  'NOT_READY',
  'INIT_FAILED',
  'DISCONNECTED',
  'CANCELLED',
  'DEADLINE',
  'INVALID_INPUT',
  'UNKNOWN_METHOD',
  'NOT_FOUND',
  'CONFLICT',
  'READ_ONLY',
  'BUSY',
  'FULL',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A method: what it takes, what it answers, what it reports on the way, and which failures are its own. */
export type Method = {
  input: z.ZodType;
  output: z.ZodType;
  progress: z.ZodType | null;
  errors: readonly ErrorCode[];
};

export const none = z.strictObject({});
/** Of a file that was brought to the service; made at random, so that nobody can guess it. */
export const uploadId = z.uuid();
export const ids = z.array(idSchema).max(20_000);
export const doneOfTotal = z.strictObject({ done: z.int(), total: z.int() });
/** A file that a person chose in the host's own dialog, by the name the host gave it. */
export const chosenFile = z.string().min(1).max(100);
