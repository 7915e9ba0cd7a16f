/** What expanding an entity would add, one row a relation type. */
import type { Expansion } from '../../../graph-data/model/views.ts';

/** Neighbours not yet shown that its relations lead to (`out`) and that lead to it (`in`). */
export type ExpansionRow = { type: string; out: number; in: number; absent: number; total: number };

/** Merges the two directions of a type; most absent neighbours first. */
export function expansionRows(expansions: readonly Expansion[]): ExpansionRow[] {
  const rows = new Map<string, ExpansionRow>();
  for (const { type, direction, absent, total } of expansions) {
    const row = rows.get(type) ?? { type, out: 0, in: 0, absent: 0, total: 0 };
    row[direction] += absent;
    row.absent += absent;
    row.total += total;
    rows.set(type, row);
  }
  return [...rows.values()].sort((a, b) => b.absent - a.absent || a.type.localeCompare(b.type));
}
