/** What a layout takes and gives. Coordinates are canvas units at zoom 1 (CSS pixels), y downwards. */
import { z } from 'zod';
import { idSchema } from './records.ts';
import { LAYOUTS } from './vocabulary.ts';

export { LAYOUTS, type LayoutName } from './vocabulary.ts';

export const layoutInputSchema = z.strictObject({
  name: z.enum(LAYOUTS),
  /** Columns, one entry a node. `width` and `height` are the drawn box including its label. */
  ids: z.array(idSchema),
  width: z.array(z.number()),
  height: z.array(z.number()),
  /** How far the box reaches above the node's centre; half its height where left out. */
  top: z.array(z.number()).optional(),
  /** Where the node sits now; null where it has no place yet. */
  x: z.array(z.number().nullable()),
  y: z.array(z.number().nullable()),
  /** Nodes that must not move. */
  fixed: z.array(z.boolean()),
  /** Edges as pairs of indexes into `ids`. */
  edges: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  /** Centre of a radial layout, as an index into `ids`; null for the most connected. */
  root: z.int().min(0).nullable(),
  /** Width by height of the picture wanted, where there is a wish. */
  aspect: z.number().positive().optional(),
  /** Same seed, same input: same positions. */
  seed: z.int(),
});

export const positionsSchema = z.strictObject({
  x: z.array(z.number()),
  y: z.array(z.number()),
});

export type LayoutInput = z.infer<typeof layoutInputSchema>;
export type Positions = z.infer<typeof positionsSchema>;
