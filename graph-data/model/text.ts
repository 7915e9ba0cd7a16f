/** Text and identifiers: what every record is made of. */
import { z } from 'zod';

/** Text that SQLite and XML can hold: well-formed Unicode without NUL. */
export const textSchema = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be Unicode without NUL');

/** An identifier: stable, unique within its kind, never shown to people. */
export const idSchema = textSchema.min(1).max(200);
