/** The window: bars at top and bottom, three columns between them, dialogs over everything. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { setPanel, setPanelSizes } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { ConnectionBanner, DamageBanner, ReadOnlyBanner } from './chrome/connection.tsx';
import { ContextMenu } from './chrome/context-menu.tsx';
import { Dialogs } from './chrome/dialogs.tsx';
import { LatePanel } from './chrome/late-panels.tsx';
import { LeftPanel } from './chrome/left-panel.tsx';
import { Middle } from './chrome/middle.tsx';
import { Notices } from './chrome/notices.tsx';
import { RightPanel } from './chrome/right-panel.tsx';
import { StatusBar } from './chrome/status-bar.tsx';
import { TopBar } from './chrome/top-bar.tsx';
import { COMPACT_PX, NARROW_PX, useNarrowerThan } from './chrome/use-room.ts';
import styles from './chrome/workspace.module.css';
import { CommandPalette } from './dialogs/command-palette.tsx';
import { Incoming } from './documents/incoming.tsx';
import { UnsavedBanner } from './projects/unsaved-banner.tsx';
import { useThemeOnPage } from './theme/use-theme.ts';

/** The root component. Base UI's own style elements are off: the content policy allows none. */
export function Workspace(): ReactNode {
  useThemeOnPage();
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <Window />
        <ContextMenu />
        <CommandPalette />
        <Dialogs />
        <Notices />
        <Incoming />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Window(): ReactNode {
  const app = useApp();
  const panels = useAppState((state) => state.ui.panels);
  const telling = useAppState((state) => state.story !== null);
  const asked = useAppState((state) => state.focus.subject !== null);
  const narrow = useNarrowerThan(NARROW_PX);
  const compact = useNarrowerThan(COMPACT_PX);
  const [drawer, setDrawer] = useDrawer(panels.left);
  const docked = panels.left && !narrow && !telling;
  const left = narrow
    ? { on: drawer, toggle: () => setDrawer(!drawer) }
    : { on: panels.left, toggle: () => setPanel(app, 'left', !panels.left) };
  return (
    <div className={styles.window}>
      {telling ? null : (
        <TopBar
          compact={compact}
          search={!docked}
          left={left}
          inspector={{
            on: panels.inspector,
            toggle: () => setPanel(app, 'inspector', !panels.inspector),
          }}
        />
      )}
      <ConnectionBanner />
      <UnsavedBanner />
      <DamageBanner />
      <ReadOnlyBanner />
      <div className={styles.columns}>
        {telling ? <LatePanel name="Story" /> : null}
        <Columns left={docked} inspector={telling ? asked : panels.inspector} />
        {narrow && drawer && !telling ? (
          <div className={styles.drawer}>
            <LeftPanel search={false} />
          </div>
        ) : null}
      </div>
      {telling ? null : <StatusBar />}
    </div>
  );
}

/** In a narrow window the left panel lies over the canvas; the command that toggles it still does. */
function useDrawer(left: boolean): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  const former = useRef(left);
  useEffect(() => {
    if (former.current === left) return;
    former.current = left;
    setOpen((now) => !now);
  }, [left]);
  return [open, setOpen];
}

/**
 * The separators have a title and no label: between landmarks, a label would be content outside of any.
 * Side panels start narrower where the window is small; what a person has set is kept.
 */
function Columns(props: { left: boolean; inspector: boolean }): ReactNode {
  const app = useApp();
  const small = useNarrowerThan(COMPACT_PX);
  const sizes = app.store.getState().ui.sizes.columns;
  return (
    <Group
      id="columns"
      {...(sizes ? { defaultLayout: { ...sizes } } : {})}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) setPanelSizes(app, 'columns', layout);
      }}
    >
      {props.left ? (
        <>
          <Panel
            id="left"
            defaultSize={small ? 236 : 276}
            minSize={220}
            maxSize={440}
            groupResizeBehavior="preserve-pixel-size"
          >
            <LeftPanel search />
          </Panel>
          <Separator className={styles.columnSeparator} title="Resize left panel" />
        </>
      ) : null}
      <Panel id="middle" minSize={260}>
        <Middle />
      </Panel>
      {props.inspector ? (
        <>
          <Separator className={styles.columnSeparator} title="Resize inspector" />
          <Panel
            id="inspector"
            defaultSize={small ? 312 : 372}
            minSize={280}
            maxSize={620}
            groupResizeBehavior="preserve-pixel-size"
          >
            <RightPanel />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
