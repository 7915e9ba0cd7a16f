/** What was read of one file: the fields to look over, what one should know, and its text. */
import { Copy, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Proposal } from '../../../graph-data/model/proposal.ts';
import { closeDialog, openDocument, setAddingField } from '../../store/actions.ts';
import type { AddingItem } from '../../store/adding.ts';
import { useApp } from '../../store/context.tsx';
import { reachable } from '../parts/reachable.ts';
import { DocumentFieldset } from './document-fields.tsx';
import styles from './documents.module.css';

/** Characters of a text that are shown: enough to know it by. */
const PREVIEW = 20_000;

/** Beside the list. */
export function AddingDetails({ item }: { item: AddingItem }): ReactNode {
  const app = useApp();
  if (item.state === 'failed') {
    return (
      <div className={styles.details}>
        <p className={styles.problem} role="alert">
          <TriangleAlert size={15} aria-hidden="true" />
          {item.problem}
        </p>
      </div>
    );
  }
  if (item.proposal === null) {
    return (
      <div className={styles.details}>
        <p className={styles.wait}>{item.name} is being read.</p>
      </div>
    );
  }
  return (
    <section className={styles.details} aria-label={`Details of ${item.name}`}>
      <Duplicate proposal={item.proposal} />
      <DocumentFieldset
        fields={item.fields}
        onChange={(name, value) => setAddingField(app, item.id, name, value)}
      />
      <Notes notes={item.proposal.notes} />
      <Preview text={item.proposal.text} />
    </section>
  );
}

function Duplicate({ proposal }: { proposal: Proposal }): ReactNode {
  const app = useApp();
  const { duplicateOf } = proposal;
  if (duplicateOf === null) return null;
  return (
    <p className={styles.duplicate}>
      <Copy size={14} aria-hidden="true" />
      <span>
        The project has this text already, as{' '}
        <button
          type="button"
          className={styles.inlineLink}
          onClick={() => {
            closeDialog(app);
            openDocument(app, duplicateOf.id, null);
          }}
        >
          {duplicateOf.title}
        </button>
        . It is left out unless you tick it.
      </span>
    </p>
  );
}

function Notes({ notes }: { notes: readonly string[] }): ReactNode {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Notes">
      {notes.map((note) => (
        <li key={note}>
          <Info size={13} aria-hidden="true" />
          {note}
        </li>
      ))}
    </ul>
  );
}

function Preview({ text }: { text: string }): ReactNode {
  const cut = text.length > PREVIEW;
  return (
    <section ref={reachable} className={styles.preview} aria-label="Text as it will be stored">
      <p>{cut ? text.slice(0, PREVIEW).toWellFormed() : text}</p>
      {cut ? <p className={styles.more}>The text goes on; all of it is stored.</p> : null}
    </section>
  );
}
