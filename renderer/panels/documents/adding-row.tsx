/** One file that is being added: chosen or not, how far it is, what became of it. */
import { CircleAlert, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { chooseAdding, removeAdding, showAdding } from '../../store/actions.ts';
import { type AddingItem, fieldsAreRight, twinOf } from '../../store/adding.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { count } from '../parts/words.ts';
import styles from './adding-row.module.css';

/** A click shows its details. Drawn again only when its own file changes: a list may be long. */
export const AddingRow = memo(function AddingRow({ item }: { item: AddingItem }): ReactNode {
  const app = useApp();
  const shown = useAppState(({ adding }) => adding.shown === item.id);
  const title = item.fields.title || item.name;
  const busy = item.state === 'waiting' || item.state === 'reading';
  return (
    <div className={styles.row} data-shown={shown || undefined} data-state={item.state}>
      {item.state === 'failed' ? (
        <CircleAlert className={styles.alert} size={15} aria-hidden="true" />
      ) : (
        <input
          type="checkbox"
          aria-label={`Add ${title}`}
          checked={item.chosen}
          onChange={(event) => chooseAdding(app, item.id, event.target.checked)}
        />
      )}
      <button
        type="button"
        className={styles.rowName}
        aria-current={shown || undefined}
        onClick={() => showAdding(app, item.id)}
      >
        <span className={styles.rowTitle}>{title}</span>
        <span className={styles.rowState}>
          <State item={item} />
        </span>
      </button>
      {busy ? (
        <progress
          className={styles.rowProgress}
          aria-label={`Reading ${item.name}`}
          value={item.done}
          max={1}
        />
      ) : null}
      <IconButton
        icon={X}
        name={busy ? `Cancel ${item.name}` : `Take ${title} off the list`}
        onClick={() => removeAdding(app, item.id)}
      />
    </div>
  );
});

function State({ item }: { item: AddingItem }): ReactNode {
  const twin = useAppState(({ adding }) =>
    item.proposal === null ? null : twinOf(adding, item.id, item.proposal.sha256),
  );
  const { proposal } = item;
  if (item.state === 'waiting') return 'Waiting';
  if (item.state === 'reading') return item.done < 0.3 ? 'Bringing…' : 'Reading…';
  if (item.state === 'failed' || proposal === null) return 'Could not be read';
  if (proposal.duplicateOf !== null) return 'Already in the project';
  if (twin !== null) return `The same text as ${twin.name}`;
  if (!fieldsAreRight(item.fields)) return 'A field needs another look';
  const size = proposal.pages === null ? wordsOf(proposal.text) : count(proposal.pages, 'page');
  return proposal.notes.length === 0 ? size : `${size} · ${count(proposal.notes.length, 'note')}`;
}

/** About how many words: exact for what one reads, quick for what nobody counts. */
function wordsOf(text: string): string {
  const head = text.slice(0, 100_000);
  const words = head.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const all = text.length > head.length ? Math.round((words * text.length) / head.length) : words;
  return count(all, 'word');
}
