/** What the forms on a passage work with: the document's names, suggestions, and what the service says of the passage. */
import { useMemo } from 'react';
import type { Mentions, PassageView, Suggestion } from '../../../graph-data/model/mention-views.ts';
import type { Document } from '../../../graph-data/model/records.ts';
import { useAppState, useQuery } from '../../store/context.tsx';
import type { ChosenPassage } from '../../store/state.ts';
import { type EntityOption, entitiesNear, type KnownWords } from './proposals.ts';

export type PassageMaterial = {
  document: Pick<Document, 'id' | 'text'>;
  passage: ChosenPassage;
  mentions: Mentions | undefined;
  suggestions: readonly Suggestion[];
  /** Named in the passage or near it. */
  entities: readonly EntityOption[];
  view: PassageView | undefined;
};

/** Everything about a chosen passage. */
export function usePassage(
  document: Pick<Document, 'id' | 'text'>,
  passage: ChosenPassage,
  suggestions: readonly Suggestion[],
): PassageMaterial {
  const { data: mentions } = useQuery('getMentions', { document: document.id });
  const { start, end } = passage;
  const { data: view } = useQuery('readPassage', { document: document.id, start, end });
  const entities = useMemo(
    () => entitiesNear({ start, end }, mentions, suggestions),
    [start, end, mentions, suggestions],
  );
  return { document, passage, mentions, suggestions, entities, view };
}

/** The types of relation of the project, and the labels that those on the canvas have. */
export function useKnownWords(): readonly KnownWords[] {
  const facets = useAppState((state) => state.facets);
  const edges = useAppState((state) => state.canvas.edges);
  const nodes = useAppState((state) => state.canvas.nodes);
  return useMemo(() => {
    const groups = Map.groupBy(Object.values(edges), ({ type, label }) =>
      JSON.stringify([type, label]),
    );
    const seen = [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const ends = group.map(
        ({ source, target }) => `${nodes[source]?.type} ${nodes[target]?.type}`,
      );
      return [{ type: first.type, label: first.label, count: group.length, ends }];
    });
    const types = new Set(seen.map(({ type }) => type));
    const others = (facets?.relationTypes ?? []).filter(({ value }) => !types.has(value));
    const rest = others.map(({ value, count }) => ({ type: value, label: value, count, ends: [] }));
    return [...seen, ...rest];
  }, [facets, edges, nodes]);
}
