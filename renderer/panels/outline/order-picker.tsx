/** In what order the outline stands. */
import { ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { RadioMenu } from '../parts/radio-menu.tsx';
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
    <RadioMenu
      align="end"
      trigger={{
        className: styles.order,
        children: (
          <>
            <ArrowUpDown size={12} aria-hidden="true" />
            {NAMES[props.order]}
          </>
        ),
      }}
      value={props.order}
      choices={OUTLINE_ORDERS.map((order) => ({ value: order, title: NAMES[order] }))}
      onChoose={props.onChange}
    />
  );
}
