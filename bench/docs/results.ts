/** What the parts of the benchmark have found, as they wrote it. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sizesSchema } from '../drawing/former.ts';
import { RESULTS } from '../support/report.ts';

const lineSchema = z.object({
  what: z.string(),
  measured: z.string(),
  limit: z.string(),
  holds: z.boolean().nullable(),
});
const reportSchema = z.object({
  at: z.iso.datetime(),
  machine: z.object({
    cpu: z.string(),
    memory: z.string(),
    system: z.string(),
    node: z.string(),
    load: z.array(z.number()),
  }),
  lines: z.array(lineSchema),
});
const drawingSchema = reportSchema.extend({
  peers: z.record(z.string(), z.string()),
  sizes: sizesSchema,
});
const layoutsSchema = reportSchema.extend({
  sizes: z.record(
    z.string(),
    z.record(z.string(), z.object({ ms: z.number(), stress: z.number() })),
  ),
});

export type ReportFile = z.infer<typeof reportSchema>;
export type DrawingFile = z.infer<typeof drawingSchema>;
export type LayoutsFile = z.infer<typeof layoutsSchema>;

/** What a whole run of a part has found; of a quick run where there was no other, null where there was none. */
export function readReport(part: string): (ReportFile & { quick: boolean }) | null {
  const found = read(part);
  return found && { ...reportSchema.parse(found.json), quick: found.quick };
}

export function readDrawing(): DrawingFile | null {
  const found = read('drawing');
  return found && drawingSchema.parse(found.json);
}

export function readLayouts(): LayoutsFile | null {
  const found = read('layouts');
  return found && layoutsSchema.parse(found.json);
}

function read(part: string): { json: unknown; quick: boolean } | null {
  for (const quick of [false, true]) {
    const path = `${RESULTS}/${part}${quick ? '-quick' : ''}.json`;
    if (!existsSync(path)) continue;
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    // Results of an older form say nothing of limits.
    if (reportSchema.safeParse(json).success) return { json, quick };
  }
  return null;
}
