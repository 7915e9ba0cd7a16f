/** What the left panel has tabs for. What is not seen at the start is fetched when it is. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useAppState } from '../../store/context.tsx';
import type { LeftTab } from '../../store/state.ts';
import { Filters } from '../filters/filters.tsx';
import { Outline } from '../outline/outline.tsx';
import styles from './left-panel.module.css';

const EvidencePanel = lazy(async () => {
  const { EvidencePanel: part } = await import('../evidence/evidence-panel.tsx');
  return { default: part };
});
const TensionsPanel = lazy(async () => {
  const { TensionsPanel: part } = await import('../tensions/tensions-panel.tsx');
  return { default: part };
});
const SourcesPanel = lazy(async () => {
  const { Sources: part } = await import('../sources/sources.tsx');
  return { default: part };
});

/** The parts of the left panel in the order of their tabs. */
export const LEFT_TABS: readonly { name: LeftTab; title: string; Body: ComponentType }[] = [
  { name: 'filters', title: 'Filters', Body: FiltersAndOutline },
  { name: 'sources', title: 'Sources', Body: () => <Late part={SourcesPanel} /> },
  { name: 'evidence', title: 'Evidence', Body: () => <Late part={EvidencePanel} /> },
  { name: 'tensions', title: 'Tensions', Body: () => <Late part={TensionsPanel} /> },
];

function Late({ part: Part }: { part: ComponentType }): ReactNode {
  return (
    <Suspense fallback={null}>
      <Part />
    </Suspense>
  );
}

function FiltersAndOutline(): ReactNode {
  const outline = useAppState((state) => state.ui.panels.outline);
  return (
    <Group orientation="vertical" id="left-parts">
      <Panel id="filters" minSize={96}>
        <Filters />
      </Panel>
      {outline ? (
        <>
          <Separator className={styles.separator} aria-label="Resize filters and outline" />
          <Panel id="outline" minSize={96} defaultSize="46">
            <Outline />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
