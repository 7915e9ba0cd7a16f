/** What the left panel has tabs for. */
import type { ComponentType, ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useAppState } from '../../store/context.tsx';
import type { LeftTab } from '../../store/state.ts';
import { Filters } from '../filters/filters.tsx';
import { Outline } from '../outline/outline.tsx';
import { LatePanel } from './late-panels.tsx';
import styles from './left-panel.module.css';

/** The parts of the left panel in the order of their tabs. */
export const LEFT_TABS: readonly { name: LeftTab; title: string; Body: ComponentType }[] = [
  { name: 'filters', title: 'Filters', Body: FiltersAndOutline },
  { name: 'views', title: 'Views', Body: () => <LatePanel name="Views" /> },
  { name: 'sources', title: 'Sources', Body: () => <LatePanel name="Sources" /> },
  { name: 'evidence', title: 'Evidence', Body: () => <LatePanel name="Evidence" /> },
  { name: 'tensions', title: 'Tensions', Body: () => <LatePanel name="Tensions" /> },
];

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
