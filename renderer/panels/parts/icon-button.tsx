/** A button that shows an icon and says its name to assistive technology and in a tooltip. */
import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './buttons.module.css';

export type IconButtonProps = {
  icon: LucideIcon;
  name: string;
  /** A key chord to show beside the name. */
  keys?: string | null;
  /** For a button that switches something: whether it is on. */
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
};

/** A disabled one stays reachable, so that its name and chord can still be read. */
export function IconButton(props: IconButtonProps): ReactNode {
  const Icon = props.icon;
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        className={styles.icon}
        aria-label={props.name}
        aria-pressed={props.pressed}
        aria-disabled={props.disabled || undefined}
        onClick={() => !props.disabled && props.onClick()}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={styles.tooltip}>
            {props.name}
            {props.keys ? <kbd className={styles.kbd}>{props.keys}</kbd> : null}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
