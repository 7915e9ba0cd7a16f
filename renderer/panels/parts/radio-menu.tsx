/** Menus in which one of several choices holds. */
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import menus from './menus.module.css';

type Choice<T extends string> = {
  value: T;
  title: string;
  /** In small letters behind the title. */
  hint?: string | number;
};

type Choices<T extends string> = {
  value: T;
  choices: readonly Choice<T>[];
  /** Called for what is chosen, also for what holds already. */
  onChoose(value: T): void;
};

/** The choices alone, for a menu that has more than them. */
export function RadioItems<T extends string>(props: Choices<T>): ReactNode {
  const { value, choices, onChoose } = props;
  return (
    <Menu.RadioGroup value={value} onValueChange={(chosen: T) => onChoose(chosen)}>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice.value} value={choice.value} className={menus.item} closeOnClick>
          <Menu.RadioItemIndicator className={menus.check}>
            <Check size={14} aria-hidden="true" />
          </Menu.RadioItemIndicator>
          <span className={menus.title}>{choice.title}</span>
          {choice.hint === undefined ? null : <span className={menus.keys}>{choice.hint}</span>}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

type Props<T extends string> = Choices<T> & {
  /** What opens it; says what holds. */
  trigger: { label?: string; className: string | undefined; children: ReactNode };
  align: 'start' | 'end';
};

/** A button that opens a menu of choices. */
export function RadioMenu<T extends string>({ trigger, align, ...choices }: Props<T>): ReactNode {
  return (
    <Menu.Root>
      <Menu.Trigger className={trigger.className} aria-label={trigger.label}>
        {trigger.children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align={align}>
          <Menu.Popup className={menus.popup}>
            <RadioItems {...choices} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
