/** The content of a saved view, for tests: nothing on it but what a test says. */
import type { ViewContent } from '../view-content.ts';
import { NO_FILTERS } from '../visible-graph.ts';

/** A view of no entities and whatever relations there are between them. */
export function plainView(more: Partial<ViewContent> = {}): ViewContent {
  return {
    entities: [],
    relations: null,
    hiddenRelations: [],
    filters: NO_FILTERS,
    time: null,
    leftOut: [],
    comparison: null,
    looks: { relationColours: 'nothing', entityColours: 'type', sizes: 'connections' },
    camera: null,
    selection: { entities: [], relations: [] },
    ...more,
  };
}
