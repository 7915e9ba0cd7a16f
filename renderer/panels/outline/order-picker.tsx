/** In what order the outline stands. */
import { Menu } from '@base-ui/react/menu';
import { ArrowUpDown, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import menus from '../parts/menus.module.css';
import styles from './outline.module.css';
import { OUTLINE_ORDERS, type OutlineOrder } from './rows.ts';

const NAMES = {
  type: 'By type',
  name: 'By name',
  connections: 'By connections',
} as const satisfies Record<OutlineOrder, string>;

/** A small menu in the outline's title line. */
export function OrderPicker(props: {
  order: OutlineOrder;
  onChange(order: OutlineOrder): void;
}): ReactNode {
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.order}>
        <ArrowUpDown size={12} aria-hidden="true" />
        {NAMES[props.order]}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menus.popup}>
            <Menu.RadioGroup
              value={props.order}
              onValueChange={(order: OutlineOrder) => props.onChange(order)}
            >
              {OUTLINE_ORDERS.map((order) => (
                <Menu.RadioItem key={order} value={order} className={menus.item} closeOnClick>
                  <Menu.RadioItemIndicator className={menus.check}>
                    <Check size={14} />
                  </Menu.RadioItemIndicator>
                  <span className={menus.title}>{NAMES[order]}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
