/** What relations are coloured by, chosen where the colours are explained. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { COLOURINGS } from '../../graph-data/figure/colouring.ts';
import { RadioMenu } from '../panels/parts/radio-menu.tsx';
import { capitalise } from '../panels/parts/words.ts';
import { setColouring } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import styles from './legend.module.css';

/** The same choices as in the menu View. */
export function ColourPicker(): ReactNode {
  const app = useApp();
  const by = useAppState((state) => state.ui.colouring);
  return (
    <RadioMenu
      align="start"
      trigger={{
        className: styles.picker,
        label: `Colour relations by: ${by}`,
        children: (
          <>
            {by === 'nothing' ? 'Colour relations' : `Relations by ${by}`}
            <ChevronDown size={12} aria-hidden="true" />
          </>
        ),
      }}
      value={by}
      choices={COLOURINGS.map((value) => ({ value, title: capitalise(value) }))}
      onChoose={(value) => setColouring(app, value)}
    />
  );
}
