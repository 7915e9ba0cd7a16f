/** A dialog over everything: named, closed by Esc, by its button or by a click beside it. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Fragment, type ReactNode, useRef, useState } from 'react';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { DialogName } from '../../store/state.ts';
import styles from './dialog.module.css';

type Props = {
  /** Which of the state's dialogs this is. */
  dialog: DialogName;
  title: string;
  size?: 'small' | 'medium' | 'large' | 'wide';
  /** Selects what takes the keyboard at first; without it, the dialog itself. */
  first?: string;
  /** The title is said but not shown. */
  bare?: boolean;
  children: ReactNode;
};

/** Its content is mounted only while it is open, and so begins anew each time. */
export function AppDialog({
  dialog,
  title,
  size = 'medium',
  first,
  bare = false,
  children,
}: Props): ReactNode {
  const app = useApp();
  const popup = useRef<HTMLDivElement>(null);
  const find = () =>
    first === undefined ? null : popup.current?.querySelector<HTMLElement>(first);
  const open = useAppState((state) => state.ui.dialog === dialog);
  const round = useRound(open);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || closeDialog(app)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          ref={popup}
          className={styles.popup}
          data-size={size}
          data-bare={bare || undefined}
          // Never the button that closes: whoever presses Enter at once means to go on.
          initialFocus={() => find() ?? popup.current ?? true}
        >
          {bare ? (
            <Dialog.Title className="visually-hidden">{title}</Dialog.Title>
          ) : (
            <div className={styles.head}>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              <Dialog.Close className={styles.close} aria-label="Close">
                <X size={16} aria-hidden="true" />
              </Dialog.Close>
            </div>
          )}
          <Fragment key={round}>{children}</Fragment>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** How often it was opened: one that is opened again before it has left must begin anew as well. */
function useRound(open: boolean): number {
  const [seen, setSeen] = useState({ open, round: 0 });
  if (seen.open !== open) setSeen({ open, round: seen.round + (open ? 1 : 0) });
  return seen.round;
}
