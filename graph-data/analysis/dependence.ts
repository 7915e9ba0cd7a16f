/** Leave one out: what would fall if some sources were not there. */

/** A relation with its two ends and the sources it rests on. */
export type Supported = { id: string; ends: readonly [string, string]; sources: readonly string[] };

/** What falls, by id. */
export type Fallen = { relations: string[]; entities: string[] };

/**
 * Relations that rest on sources, all of them among `left`, and entities that keep no relation.
 * @param counts how many relations each entity has, where there are more than these
 */
export function fallWithout(
  relations: readonly Supported[],
  left: ReadonlySet<string>,
  counts: ReadonlyMap<string, number> = relationCounts(relations),
): Fallen {
  const gone = relations.filter(
    ({ sources }) => sources.length > 0 && sources.every((source) => left.has(source)),
  );
  return { relations: gone.map(({ id }) => id), entities: bereft(gone, counts) };
}

/**
 * For each group of sources, such as the documents of a publisher, what rests on it alone. One pass over the
 * relations, however many groups there are.
 * @param groupOf the group of a source; null for none
 * @param counts as `fallWithout` takes them
 */
export function restOnOne(
  relations: readonly Supported[],
  groupOf: (source: string) => string | null,
  counts: ReadonlyMap<string, number> = relationCounts(relations),
): Map<string, Fallen & { supported: number }> {
  const alone = new Map<string, Supported[]>();
  const supported = new Map<string, number>();
  for (const relation of relations) {
    const groups = new Set(relation.sources.map(groupOf));
    for (const group of groups) {
      if (group !== null) supported.set(group, (supported.get(group) ?? 0) + 1);
    }
    const [only] = groups;
    if (groups.size !== 1 || only === undefined || only === null) continue;
    const list = alone.get(only) ?? [];
    list.push(relation);
    alone.set(only, list);
  }
  const results = [...supported].map(([group, total]) => {
    const list = alone.get(group) ?? [];
    const fallen = { relations: list.map(({ id }) => id), entities: bereft(list, counts) };
    return [group, { ...fallen, supported: total }] as const;
  });
  return new Map(results);
}

function relationCounts(relations: readonly Supported[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ends } of relations) {
    for (const end of new Set(ends)) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

// The entities all of whose relations are among those gone.
function bereft(gone: readonly Supported[], counts: ReadonlyMap<string, number>): string[] {
  return [...relationCounts(gone)]
    .filter(([entity, lost]) => lost === counts.get(entity))
    .map(([entity]) => entity);
}
