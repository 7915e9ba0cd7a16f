/** Which of several relations, where a marked passage supports more than one. */
import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import styles from './over-text.module.css';

type CitedHere = DocumentDetail['passages'][number];
export type PassageChoice = { passages: readonly CitedHere[]; anchor: HTMLElement };

/** A list of sentences by the passage; closed where `choice` is null. */
export function PassagePopover(props: {
  choice: PassageChoice | null;
  onClose(): void;
  onChoose(passage: CitedHere): void;
}): ReactNode {
  const { choice } = props;
  return (
    <Popover.Root open={choice !== null} onOpenChange={(open) => open || props.onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={choice?.anchor ?? null}
          sideOffset={6}
          align="start"
        >
          <Popover.Popup className={styles.popover}>
            <Popover.Title className={styles.popoverTitle}>
              {choice?.passages.length} relations rest on this passage
            </Popover.Title>
            <ul>
              {choice?.passages.map((passage) => (
                <li key={passage.citation}>
                  <button
                    type="button"
                    className={styles.popoverRow}
                    onClick={() => {
                      props.onChoose(passage);
                      props.onClose();
                    }}
                  >
                    {passage.sentence}
                  </button>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
