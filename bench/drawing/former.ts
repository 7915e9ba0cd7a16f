/** What earlier runs have found, for sizes that are not measured anew. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { RESULTS } from '../support/report.ts';
import { MEASURES, type Sizes } from './measures.ts';

const outcomeSchema = z.union([
  z.object({ figures: z.record(z.enum(MEASURES), z.number()) }),
  z.object({ failed: z.string() }),
]);
export const sizesSchema = z.record(
  z.string(),
  z.object({
    at: z.string(),
    load: z.array(z.number()),
    runs: z.number(),
    programs: z.record(z.string(), outcomeSchema),
  }),
);

/** By size; none where there was no such run. */
export function formerSizes(): Sizes {
  const path = `${RESULTS}/drawing.json`;
  if (!existsSync(path)) return {};
  return z.object({ sizes: sizesSchema }).parse(JSON.parse(readFileSync(path, 'utf8'))).sizes;
}
