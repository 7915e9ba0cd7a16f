/** What a typed name may be an entity of: the likeliest type first, and the others of the project below it. */
import { useMemo } from 'react';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import { ENTITY_TYPES } from '../../../graph-data/model/vocabulary.ts';
import { useAppState, useQuery } from '../../store/context.tsx';
import type { PassageMaterial } from './use-passage.ts';

/** None twice; never empty. */
export type NameTypes = readonly [string, ...string[]];

/** Of a name whose words tell nothing. */
const UNKNOWN = 'concept';

/**
 * The types for a name, empty for none; `judging` while the service has not yet said which is the likeliest.
 * @param material the document that is read, and what is suggested in it
 */
export function useNameType(
  name: string,
  { document, suggestions }: Pick<PassageMaterial, 'document' | 'suggestions'>,
): { types: NameTypes; judging: boolean } {
  const words = name.trim();
  const suggested = suggestedType(words, suggestions);
  const asks = words !== '' && suggested === null;
  const { data, loading } = useQuery(
    'judgeName',
    asks ? { document: document.id, name: words } : null,
  );
  const facets = useAppState((state) => state.facets);
  const likeliest = suggested ?? data?.type ?? UNKNOWN;
  const types = useMemo((): NameTypes => {
    const used = (facets?.entityTypes ?? []).map(({ value }) => value);
    const others = new Set([...used, ...ENTITY_TYPES]);
    others.delete(likeliest);
    return [likeliest, ...others];
  }, [facets, likeliest]);
  return { types, judging: loading };
}

/** As a suggestion of the document under this name has it; null where there is none. */
export function suggestedType(name: string, suggestions: readonly Suggestion[]): string | null {
  const known = suggestions.find((one) => one.name === name || one.aliases.includes(name));
  return known?.type ?? null;
}
