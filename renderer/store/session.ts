/** How a window was left, as it is kept: read with suspicion, since anyone may have written it. Pure. */
import { z } from 'zod';
import { viewContentSchema } from '../../graph-data/model/view-content.ts';
import type { ViewGraph } from '../../graph-data/model/view-graph.ts';
import { LAYOUTS } from '../../graph-data/model/vocabulary.ts';
import type { Producer } from './app.ts';
import { focusSubject } from './focus.ts';
import { all, on } from './slices.ts';
import type { AppState, Subject, UiState } from './state.ts';
import { contentOf, surroundings } from './views.ts';

const subjectSchema = z.strictObject({
  kind: z.enum(['entity', 'relation']),
  id: z.string().max(200),
});
const LEFT_TABS = ['filters', 'views', 'sources', 'evidence', 'tensions'] as const;
const PANELS = ['left', 'inspector', 'outline', 'minimap', 'legend'] as const;

const sessionSchema = z.strictObject({
  version: z.literal(1),
  content: viewContentSchema,
  subject: subjectSchema.nullable(),
  document: z
    .strictObject({ id: z.string().max(200), citation: z.string().max(200).nullable() })
    .nullable(),
  ui: z.strictObject({
    leftTab: z.enum(LEFT_TABS),
    layout: z.enum(LAYOUTS),
    view: z.string().max(200).nullable(),
    panels: z.record(z.enum(PANELS), z.boolean()),
    sizes: z.record(z.string().max(100), z.record(z.string().max(100), z.number().min(0).max(100))),
    timeline: z.boolean().nullable(),
    legendOpen: z.boolean().nullable(),
    theme: z.enum(['light', 'dark', 'system']),
    reviewer: z.string().max(200),
  }),
});

/** A session that can be restored. */
export type Session = z.infer<typeof sessionSchema>;

/** Reads a session; null for anything else. */
export function readSession(text: string | null): Session | null {
  if (text === null) return null;
  try {
    return sessionSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What is to be kept of a window. */
export function writeSession(state: AppState): string {
  const { focus, ui } = state;
  const session: Session = {
    version: 1,
    // Relations that come to the project meanwhile are shown with the others.
    content: { ...contentOf(state), relations: null },
    subject: focus.subject,
    document: focus.document,
    ui: {
      leftTab: ui.leftTab,
      layout: ui.layout,
      view: ui.view,
      panels: { ...ui.panels },
      sizes: Object.fromEntries(
        Object.entries(ui.sizes).map(([group, sizes]) => [group, { ...sizes }]),
      ),
      timeline: ui.timeline,
      legendOpen: ui.legendOpen,
      theme: ui.theme,
      reviewer: ui.reviewer,
    },
  };
  return JSON.stringify(session);
}

/** Whether two states would be kept alike; to be asked often, so by identity. */
export function isKeptAlike(a: AppState, b: AppState): boolean {
  return (
    a.canvas === b.canvas &&
    a.selection === b.selection &&
    a.sight === b.sight &&
    a.focus.subject === b.focus.subject &&
    a.focus.document === b.focus.document &&
    UI.every((name) => a.ui[name] === b.ui[name])
  );
}

const UI = [
  ...(['leftTab', 'layout', 'view', 'panels', 'sizes', 'timeline', 'legendOpen'] as const),
  ...(['theme', 'reviewer', 'colouring', 'sizing', 'entityColouring'] as const),
] satisfies readonly (keyof UiState)[];

/** Everything around the canvas as it was; the document follows once it is known to be there. */
export function restoreAround(
  { content, subject, ui }: Session,
  graph: ViewGraph,
): Producer<AppState> {
  return all<AppState>(
    surroundings(content, graph),
    on('focus', focusSubject(subject !== null && isThere(subject, graph) ? subject : null)),
    on('ui', (now) => ({
      ...now,
      ...{ leftTab: ui.leftTab, layout: ui.layout, view: ui.view },
      ...{ panels: { ...now.panels, ...ui.panels }, sizes: ui.sizes },
      ...{ timeline: ui.timeline, legendOpen: ui.legendOpen },
      // What this browser remembers of the person goes before what the project does.
      theme: now.theme === 'system' ? ui.theme : now.theme,
      reviewer: now.reviewer === '' ? ui.reviewer : now.reviewer,
    })),
  );
}

function isThere({ kind, id }: Subject, { nodes, edges }: ViewGraph): boolean {
  return Object.hasOwn(kind === 'entity' ? nodes : edges, id);
}
