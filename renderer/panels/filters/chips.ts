/** Active filters as few, removable statements: *only people*, *without claimed*. */
import type { FacetCounts } from '../../store/selectors.ts';
import { FILTER_NAMES } from '../../store/selectors.ts';
import type { FilterName } from '../../store/state.ts';

/** `off` is what the facet's switched-off values become when the chip is removed. */
export type FilterChip = { key: string; text: string; facet: FilterName; off: readonly string[] };

/** Beyond so many values a facet is summed up in one chip. */
const LISTED = 3;

const NAMES = {
  entityTypes: 'entity types',
  relationTypes: 'relation types',
  documents: 'documents',
  speakers: 'speakers',
  modalities: 'modalities',
  stances: 'stances',
  verdicts: 'verdicts',
  reviews: 'states of review',
  publishers: 'publishers',
} as const satisfies Record<FilterName, string>;

/** Chips for all facets in the order of the filters. */
export function filterChips(counts: FacetCounts): FilterChip[] {
  return FILTER_NAMES.flatMap((facet) => facetChips(facet, counts[facet]));
}

function facetChips(facet: FilterName, values: FacetCounts[FilterName]): FilterChip[] {
  const on = values.filter((value) => value.on);
  const off = values.filter((value) => !value.on);
  if (off.length === 0) return [];
  if (on.length > 0 && on.length <= LISTED && off.length > on.length) {
    const names = on.map((value) => value.label).join(', ');
    return [{ key: facet, text: `Only ${names}`, facet, off: [] }];
  }
  if (off.length > LISTED) {
    return [{ key: facet, text: `${off.length} ${NAMES[facet]} off`, facet, off: [] }];
  }
  return off.map((value) => ({
    key: `${facet} ${value.value}`,
    text: `Without ${value.label}`,
    facet,
    off: off.filter((other) => other !== value).map((other) => other.value),
  }));
}
