/** The types of a project: which there are, how often, and what they look like. */
import type { ReadableDb } from '../db/database.ts';
import { countTypes, listTypes as listStyles } from '../db/types.ts';
import type { TypeUse } from '../model/tables.ts';

/** Types in use or with looks of their own: entities' first, most used first. */
export function listTypes(db: ReadableDb): TypeUse[] {
  const styles = listStyles(db);
  return (['entity', 'relation'] as const).flatMap((of) => {
    const own = new Map(
      styles.filter((style) => style.of === of).map((style) => [style.name, style]),
    );
    const used = countTypes(db, of).map(
      ({ name, count }): TypeUse => ({ of, name, count, style: own.get(name) ?? null }),
    );
    const known = new Set(used.map(({ name }) => name));
    const idle = [...own.values()].filter(({ name }) => !known.has(name));
    return [...used, ...idle.map((style): TypeUse => ({ of, name: style.name, count: 0, style }))];
  });
}
