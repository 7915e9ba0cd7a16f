/** Which layout, and a way to stop the one that runs. */
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown, LayoutGrid, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { LAYOUTS, type LayoutName } from '../../../graph-data/model/vocabulary.ts';
import { endLayout, runLayout } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import menus from '../parts/menus.module.css';
import { capitalise } from '../parts/words.ts';
import styles from './top-bar.module.css';

const HINTS = {
  force: 'what is related comes together',
  concentric: 'the most connected in the middle',
  hierarchical: 'from source to target',
  radial: 'rings around the selection',
} as const satisfies Record<LayoutName, string>;

/** Choosing a layout runs it, also when it is the one in use. */
export function LayoutPicker(): ReactNode {
  const app = useApp();
  const layout = useAppState((state) => state.ui.layout);
  const running = useAppState((state) => state.layoutTask !== null);
  if (running) {
    return (
      <button type="button" className={buttons.button} onClick={() => endLayout(app)}>
        <Square size={11} fill="currentColor" aria-hidden="true" /> Stop layout
      </button>
    );
  }
  return (
    <Menu.Root>
      <Menu.Trigger className={buttons.button} aria-label={`Layout: ${layout}`}>
        <LayoutGrid size={14} aria-hidden="true" />
        <span className={styles.wide}>{capitalise(layout)}</span>
        <ChevronDown size={12} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menus.popup}>
            <Menu.RadioGroup value={layout}>
              {LAYOUTS.map((name) => (
                <Menu.RadioItem
                  key={name}
                  value={name}
                  className={menus.item}
                  closeOnClick
                  onClick={() => void runLayout(app, name)}
                >
                  <Menu.RadioItemIndicator className={menus.check}>
                    <Check size={14} aria-hidden="true" />
                  </Menu.RadioItemIndicator>
                  <span className={menus.title}>{capitalise(name)}</span>
                  <span className={menus.keys}>{HINTS[name]}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
