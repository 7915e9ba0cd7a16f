/** Gives curated views their places, always the same, so that they open alike everywhere. */
import { nodeBox } from '../figure/geometry.ts';
import { createMeasure } from '../figure/measure.ts';
import type { DraftView } from '../formats/corpus-views.ts';
import { computeLayout } from '../layout/layout.ts';
import type { Interchange } from '../model/interchange.ts';
import type { View } from '../model/records.ts';
import { NO_FILTERS } from '../model/visible-graph.ts';

/** Free space around a node and its label, in canvas units. */
const ROOM = 18;
/** Width by height of the canvas that views are made for. */
const ASPECT = 1.5;

/** Views with places; an entity starts out from where it sat in the view before, if it did. */
export function arrangeViews(drafts: readonly DraftView[], content: Interchange): View[] {
  const names = new Map(content.entities.map(({ id, name }) => [id, name]));
  const degrees = degreesOf(content);
  const former = new Map<string, { x: number; y: number }>();
  return drafts.map((draft) => {
    const boxes = draft.entities.map((id) =>
      nodeBox({ name: names.get(id) ?? '', degree: degrees.get(id) ?? 0 }, createMeasure()),
    );
    const { x, y } = computeLayout({
      name: draft.layout,
      ids: draft.entities,
      width: boxes.map(({ width }) => width + ROOM),
      height: boxes.map(({ height }) => height + ROOM),
      top: boxes.map(({ top }) => top + ROOM / 2),
      x: draft.entities.map((id) => former.get(id)?.x ?? null),
      y: draft.entities.map((id) => former.get(id)?.y ?? null),
      fixed: draft.entities.map(() => false),
      edges: edgesOf(draft, content),
      root: null,
      aspect: ASPECT,
      seed: 1,
    });
    const entities = draft.entities.map((id, at) => ({
      id,
      x: Math.round(x[at] ?? 0),
      y: Math.round(y[at] ?? 0),
      pinned: false,
      hidden: false,
    }));
    for (const one of entities) former.set(one.id, one);
    return { ...pickView(draft), content: contentOf(draft, entities) };
  });
}

function pickView({ id, name, note, place }: DraftView): Omit<View, 'content'> {
  return { id, name, note, place };
}

function contentOf(draft: DraftView, entities: View['content']['entities']): View['content'] {
  return {
    entities,
    relations: draft.relations,
    hiddenRelations: draft.hiddenRelations,
    filters: NO_FILTERS,
    time: null,
    leftOut: [],
    comparison: null,
    looks: { relationColours: draft.colours, entityColours: 'type', sizes: 'connections' },
    camera: null,
    selection: { entities: [], relations: [] },
  };
}

/** Only relations that are seen pull. */
function edgesOf(draft: DraftView, content: Interchange): [number, number][] {
  const at = new Map(draft.entities.map((id, index) => [id, index]));
  const hidden = new Set(draft.hiddenRelations);
  const shown = new Set(draft.relations.filter((id) => !hidden.has(id)));
  return content.relations.flatMap(({ id, source, target }): [number, number][] => {
    const [a, b] = [at.get(source), at.get(target)];
    return a === undefined || b === undefined || !shown.has(id) ? [] : [[a, b]];
  });
}

function degreesOf({ relations }: Interchange): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of relations) {
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}
