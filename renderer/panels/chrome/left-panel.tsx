/** The left panel: search above four parts, of which one is seen at a time. */
import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useEffect, useRef } from 'react';
import { showLeftTab } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { LeftTab } from '../../store/state.ts';
import tabs from '../parts/tabs.module.css';
import { SearchBox } from '../search/search-box.tsx';
import styles from './left-panel.module.css';
import { LEFT_TABS } from './left-tabs.tsx';

/** @param props.search whether the search box is here and not in the top bar */
export function LeftPanel(props: { search: boolean }): ReactNode {
  const app = useApp();
  const tab = useAppState((state) => state.ui.leftTab);
  const list = useRef<HTMLDivElement>(null);
  useKeyboardRequest(list);
  return (
    <nav className={styles.left} aria-label="Explore">
      {props.search ? (
        <div className={styles.search}>
          <SearchBox />
        </div>
      ) : null}
      <Tabs.Root
        className={styles.root}
        value={tab}
        onValueChange={(value: LeftTab) => showLeftTab(app, value)}
      >
        <Tabs.List ref={list} className={styles.tabs} aria-label="Parts of this panel">
          {LEFT_TABS.map(({ name, title }) => (
            <Tabs.Tab key={name} value={name} className={`${tabs.tab} ${styles.tab}`}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {LEFT_TABS.map(({ name, Body }) => (
          <Tabs.Panel key={name} value={name} tabIndex={-1} className={styles.body}>
            <Body />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </nav>
  );
}

function useKeyboardRequest(list: { readonly current: HTMLElement | null }): void {
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target !== 'left') return;
    list.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [request, list]);
}
