/** A saved view with what the project has of it today, for lists. */
import { useMemo } from 'react';
import { datesOf, timelineInput } from '../../../graph-data/model/time-filter.ts';
import { entitiesOf, type ViewGraph, viewGraph } from '../../../graph-data/model/view-graph.ts';
import type { ViewSummary } from '../../../graph-data/model/views.ts';
import { useAppState, useQuery } from '../../store/context.tsx';

/** Larger ones are shown by their numbers alone, so that a list of them is there at once. */
const DRAWN_AT_MOST = 600;

/** Null until it is there, and for a view that is too large for a list. */
export function useLoadedView({ id, entities }: ViewSummary): ViewGraph | null {
  const view = useQuery('getView', entities > DRAWN_AT_MOST ? null : { id }).data;
  const content = view?.content;
  const relations = useAppState((state) => state.project?.relations ?? 0);
  const wanted = content === undefined ? null : { entities: entitiesOf(content) };
  const fresh = useQuery('getSubgraph', wanted).data;
  const dated = content?.time ? timelineInput(relations, entitiesOf(content)) : null;
  const timeline = useQuery('getTimeline', dated).data;
  return useMemo(() => {
    if (content === undefined || fresh === undefined) return null;
    if (dated !== null && timeline === undefined) return null;
    return viewGraph(content, fresh, timeline === undefined ? {} : datesOf(timeline));
  }, [content, fresh, timeline, dated !== null]);
}
