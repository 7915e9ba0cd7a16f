/** The left panel: search, filters, outline. */
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useAppState } from '../../store/context.tsx';
import { Filters } from '../filters/filters.tsx';
import { Outline } from '../outline/outline.tsx';
import { SearchBox } from '../search/search-box.tsx';
import styles from './workspace.module.css';

/** @param props.search whether the search box is here and not in the top bar */
export function LeftPanel(props: { search: boolean }): ReactNode {
  const outline = useAppState((state) => state.ui.panels.outline);
  return (
    <nav className={styles.left} aria-label="Explore">
      {props.search ? (
        <div className={styles.leftSearch}>
          <SearchBox />
        </div>
      ) : null}
      <Group orientation="vertical" id="left-parts" className={styles.leftParts}>
        <Panel id="filters" minSize={96}>
          <Filters />
        </Panel>
        {outline ? (
          <>
            <Separator className={styles.rowSeparator} aria-label="Resize filters and outline" />
            <Panel id="outline" minSize={96} defaultSize="46">
              <Outline />
            </Panel>
          </>
        ) : null}
      </Group>
    </nav>
  );
}
