/** What relations are coloured by, chosen where the colours are explained. */
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { COLOURINGS, type Colouring } from '../../graph-data/figure/colouring.ts';
import menus from '../panels/parts/menus.module.css';
import { capitalise } from '../panels/parts/words.ts';
import { setColouring } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import styles from './legend.module.css';

/** The same choices as in the menu View. */
export function ColourPicker(): ReactNode {
  const app = useApp();
  const by = useAppState((state) => state.ui.colouring);
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.picker} aria-label={`Colour relations by: ${by}`}>
        {by === 'nothing' ? 'Colour relations' : `Relations by ${by}`}
        <ChevronDown size={12} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menus.popup}>
            <Menu.RadioGroup
              value={by}
              onValueChange={(value: Colouring) => setColouring(app, value)}
            >
              {COLOURINGS.map((name) => (
                <Menu.RadioItem key={name} value={name} className={menus.item} closeOnClick>
                  <Menu.RadioItemIndicator className={menus.check}>
                    <Check size={14} aria-hidden="true" />
                  </Menu.RadioItemIndicator>
                  <span className={menus.title}>{capitalise(name)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
