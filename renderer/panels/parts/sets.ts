/** Sets as values. */

/** A new set in which each key has changed its side: in if it was out, out if it was in. */
export function withToggled(set: ReadonlySet<string>, keys: readonly string[]): Set<string> {
  const next = new Set(set);
  for (const key of keys) {
    if (!next.delete(key)) next.add(key);
  }
  return next;
}
