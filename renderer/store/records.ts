/** Small pure helpers over records keyed by id. */

/** The record without the given ids; the same object when none of them is in it. */
export function without<T>(
  record: Readonly<Record<string, T>>,
  ids: Iterable<string>,
): Readonly<Record<string, T>> {
  const gone = new Set([...ids].filter((id) => Object.hasOwn(record, id)));
  if (gone.size === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
}

/** The record with every given id set to true; the same object when all of them already are. */
export function withFlags(
  record: Readonly<Record<string, true>>,
  ids: Iterable<string>,
): Readonly<Record<string, true>> {
  const fresh = [...ids].filter((id) => !Object.hasOwn(record, id));
  if (fresh.length === 0) return record;
  return { ...record, ...Object.fromEntries(fresh.map((id) => [id, true as const])) };
}

/** Items keyed by their id. */
export function byId<T extends { id: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
