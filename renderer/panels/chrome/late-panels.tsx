/** The panels that are not seen at the start: fetched when the window is at rest, or when first asked for. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Waiting } from '../parts/waiting.tsx';

/** How each is fetched. Asking twice fetches once. */
export const LATE_PANELS = {
  Views: async () => (await import('../views/views-panel.tsx')).ViewsPanel,
  Story: async () => (await import('../story/story-panel.tsx')).StoryPanel,
  Sources: async () => (await import('../sources/sources.tsx')).Sources,
  Evidence: async () => (await import('../evidence/evidence-panel.tsx')).EvidencePanel,
  Tensions: async () => (await import('../tensions/tensions-panel.tsx')).TensionsPanel,
  Table: async () => (await import('../table/table-panel.tsx')).TablePanel,
  Groups: async () => (await import('../groups/groups-view.tsx')).GroupsView,
  Timeline: async () => (await import('../timeline/timeline.tsx')).Timeline,
  'Fact-check': async () => (await import('../fact-check/fact-check-panel.tsx')).FactCheckPanel,
} as const satisfies Record<string, () => Promise<ComponentType>>;

type LateName = keyof typeof LATE_PANELS;

function late(name: LateName): ComponentType {
  return lazy(async () => ({ default: await LATE_PANELS[name]() }));
}

const PANELS: Readonly<Record<LateName, ComponentType>> = {
  Views: late('Views'),
  Story: late('Story'),
  Sources: late('Sources'),
  Evidence: late('Evidence'),
  Tensions: late('Tensions'),
  Table: late('Table'),
  Groups: late('Groups'),
  Timeline: late('Timeline'),
  'Fact-check': late('Fact-check'),
};

/** The panel of this name; until it is here, a line that says so. */
export function LatePanel({ name }: { name: LateName }): ReactNode {
  const Part = PANELS[name];
  return (
    <Suspense fallback={<Waiting>{name} is opening…</Waiting>}>
      <Part />
    </Suspense>
  );
}
