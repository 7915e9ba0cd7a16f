/** What can be done with a quote: what it does to its relation, where it belongs, whether it stays. */
import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Citation } from '../../../graph-data/model/records.ts';
import { STANCES, type Stance } from '../../../graph-data/model/vocabulary.ts';
import { changeCitation, deleteRecords, openEditing } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import menus from '../parts/menus.module.css';
import { RadioItems } from '../parts/radio-menu.tsx';

const STANCE_TITLES = {
  supports: 'Supports the relation',
  disputes: 'Disputes the relation',
  context: 'Gives context',
} as const satisfies Record<Stance, string>;

/** A button with three dots. */
export function CitationMenu({ citation }: { citation: Citation }): ReactNode {
  const app = useApp();
  return (
    <Menu.Root>
      <Menu.Trigger className={buttons.icon} aria-label="Edit quote">
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menus.popup} aria-label="Edit quote">
            <Stances citation={citation} />
            <Menu.Separator className={menus.separator} />
            <Menu.Item
              className={menus.item}
              onClick={() =>
                openEditing(app, {
                  kind: 'move quote',
                  citation: citation.id,
                  relation: citation.relation,
                })
              }
            >
              <span className={menus.title}>Move to another relation…</span>
            </Menu.Item>
            <Menu.Item
              className={menus.item}
              onClick={() => void deleteRecords(app, { citations: [citation.id] })}
            >
              <span className={menus.title}>Delete quote</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Stances({ citation }: { citation: Citation }): ReactNode {
  const app = useApp();
  return (
    <RadioItems
      value={citation.stance}
      choices={STANCES.map((stance) => ({ value: stance, title: STANCE_TITLES[stance] }))}
      onChoose={(stance) => void changeCitation(app, citation, { stance })}
    />
  );
}
