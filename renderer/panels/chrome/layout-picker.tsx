/** Which layout, and a way to stop the one that runs. */
import { ChevronDown, LayoutGrid, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { LAYOUTS, type LayoutName } from '../../../graph-data/model/vocabulary.ts';
import { endLayout, runLayout } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { RadioMenu } from '../parts/radio-menu.tsx';
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
    <RadioMenu
      align="end"
      trigger={{
        className: buttons.button,
        label: `Layout: ${layout}`,
        children: (
          <>
            <LayoutGrid size={14} aria-hidden="true" />
            <span className={styles.wide}>{capitalise(layout)}</span>
            <ChevronDown size={12} aria-hidden="true" />
          </>
        ),
      }}
      value={layout}
      choices={LAYOUTS.map((name) => ({
        value: name,
        title: capitalise(name),
        hint: HINTS[name],
      }))}
      onChoose={(name) => void runLayout(app, name)}
    />
  );
}
