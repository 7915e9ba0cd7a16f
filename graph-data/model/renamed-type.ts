/** Filters by type, after a type was given another name. */
import type { TypeStyle } from './records.ts';

export type Renaming = {
  of: TypeStyle['of'];
  from: string;
  to: string;
  /** Whether the new name was a type already, which the two are from then on. */
  taken: boolean;
};

type TypeFilters = { entityTypes: readonly string[]; relationTypes: readonly string[] };

/**
 * The same filters under the new name; the very same where they do not name the old one. Of two types that become
 * one, the one that gave its name decides: what was seen of it stays seen.
 */
export function followRenaming<F extends TypeFilters>(filters: F, renaming: Renaming): F {
  const { of, from, to, taken } = renaming;
  const facet = of === 'entity' ? 'entityTypes' : 'relationTypes';
  const off = filters[facet];
  if (!off.includes(from)) return filters;
  const next = off.flatMap((type) => (type !== from ? [type] : taken ? [] : [to]));
  return { ...filters, [facet]: next };
}
