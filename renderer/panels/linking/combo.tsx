/**
 * A field that completes: what is proposed stands in it in grey and Enter takes it; typing narrows the list below. The
 * arrow keys choose another.
 */
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from 'react';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { keepFocus } from '../parts/keep-focus.ts';
import styles from './linking.module.css';

export type ComboOption<T> = {
  key: string;
  label: string;
  detail: string;
  /** Type of the entity whose icon stands before it; null for none. */
  icon: string | null;
  value: T;
};

export type ComboProps<T> = {
  label: string;
  /** What is typed, or the label of what was taken. */
  text: string;
  /** Whether the text stands for something that was taken. */
  taken: boolean;
  options: readonly ComboOption<T>[];
  /** Whether the first option is a proposal that Enter takes; default: yes. */
  proposes?: boolean;
  /** Whether options for the text are still on the way: Enter then waits for them. */
  waits?: boolean;
  field: Ref<HTMLInputElement>;
  onText(text: string): void;
  onTake(option: ComboOption<T>): void;
  /** Enter, once something is taken; what was taken is in the state with the next rendering only. */
  onDone(): void;
};

/** The first option is the proposal, where there is one. */
export function Combo<T>(props: ComboProps<T>): ReactNode {
  const { label, text, taken, options, field } = props;
  const id = useId();
  const list = useList(props);
  const { shown, at } = list;
  const proposal = text === '' ? options[at] : undefined;
  return (
    <span className={styles.combo}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-activedescendant={shown && at !== -1 ? `${id}option${at}` : undefined}
        aria-description={proposal === undefined ? undefined : `Proposed: ${proposal.label}`}
        placeholder={proposal?.label ?? label}
        data-proposal={proposal === undefined ? undefined : ''}
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        value={text}
        onChange={(event) => {
          props.onText(event.target.value);
          list.type();
        }}
        onFocus={(event) => {
          event.target.select();
          // A proposal is in the field already; the list would only be in the way.
          if (!taken && proposal === undefined) list.open();
        }}
        onBlur={list.close}
        onClick={() => list.open(at === -1 ? null : at)}
        onKeyDown={list.onKeyDown}
      />
      {shown ? <List id={id} label={label} options={options} {...list} /> : null}
    </span>
  );
}

type ListState<T> = {
  shown: boolean;
  /** Place of the active option. */
  at: number;
  /** Null: the proposal, if there is one. */
  open(at?: number | null): void;
  close(): void;
  /** Another text: an Enter that still waited was not meant for it. */
  type(): void;
  take(option: ComboOption<T> | undefined): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
};

function useList<T>({
  options,
  text,
  proposes = true,
  waits = false,
  taken,
  onTake,
  onDone,
}: ComboProps<T>): ListState<T> {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [entered, setEntered] = useState(false);
  const shown = isOpen && options.length > 0 && !isSaid(options, text);
  // Without a proposal nothing is active before the arrow keys were used.
  const at = Math.min(active ?? (proposes ? 0 : -1), options.length - 1);
  const close = () => setOpen(false);
  const open = (index: number | null = null) => {
    setActive(index);
    setOpen(true);
  };
  const type = () => {
    setEntered(false);
    open();
  };
  const take = (option: ComboOption<T> | undefined) => {
    close();
    setActive(null);
    if (option !== undefined) onTake(option);
  };
  const enter = () => {
    setEntered(false);
    const option = options[at];
    if (!taken) take(option);
    if (taken || option !== undefined) onDone();
  };
  const settled = useEffectEvent(enter);
  useEffect(() => {
    if (entered && !waits) settled();
  }, [entered, waits]);
  const step = (by: number) => {
    const next = at === -1 ? (by === 1 ? 0 : options.length - 1) : at + by;
    open(shown || at === -1 ? (next + options.length) % options.length : at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const action = listAction(event, shown, options.length);
    if (action === null) return;
    event.preventDefault();
    if (action === 'next') step(1);
    else if (action === 'former') step(-1);
    else if (action === 'enter') waits ? setEntered(true) : enter();
    else {
      // Esc closes the list first, and the form only then.
      event.stopPropagation();
      close();
    }
  };
  return { shown, at, open, close, type, take, onKeyDown };
}

/** Whether the only option is what stands in the field: a list of it would only be in the way. */
function isSaid<T>(options: readonly ComboOption<T>[], text: string): boolean {
  const [only, other] = options;
  return other === undefined && only?.label.toLowerCase() === text.trim().toLowerCase();
}

function listAction(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  shown: boolean,
  count: number,
): 'next' | 'former' | 'enter' | 'close' | null {
  if (key === 'ArrowDown') return count > 0 ? 'next' : null;
  if (key === 'ArrowUp') return count > 0 ? 'former' : null;
  if (key === 'Enter') return ctrlKey || metaKey ? null : 'enter';
  return key === 'Escape' && shown ? 'close' : null;
}

function List<T>(
  props: ListState<T> & { id: string; label: string; options: readonly ComboOption<T>[] },
): ReactNode {
  const { id, label, options, at } = props;
  return (
    <div ref={opened} id={`${id}list`} className={styles.list} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <button
          key={option.key}
          id={`${id}option${index}`}
          type="button"
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onClick={() => props.take(option)}
          onPointerMove={() => props.open(index)}
        >
          {option.icon === null ? null : <EntityIcon type={option.icon} size={16} />}
          <span className={styles.optionLabel}>{option.label}</span>
          <span className={styles.optionDetail}>{option.detail}</span>
        </button>
      ))}
    </div>
  );
}

/** Whole in sight, and without taking the keyboard from the field. */
function opened(list: HTMLDivElement | null): (() => void) | undefined {
  list?.scrollIntoView({ block: 'nearest' });
  return keepFocus(list);
}
