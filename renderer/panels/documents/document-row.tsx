/** One document of the project: opened by its title, described in place, saved as it came, deleted. */
import { Download, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { DocumentMeta } from '../../../graph-data/model/views.ts';
import {
  changeDetails,
  closeDialog,
  deleteDocuments,
  openDocument,
  saveOriginal,
} from '../../store/actions.ts';
import { type DocumentFields, fieldsAreRight } from '../../store/adding.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { count } from '../parts/words.ts';
import { DocumentFieldset } from './document-fields.tsx';
import styles from './documents.module.css';

type Props = {
  document: DocumentMeta;
  readOnly: boolean;
  /** Whether its fields show. */
  open: boolean;
  onOpen(open: boolean): void;
};

export function DocumentRow({ document, readOnly, open, onOpen }: Props): ReactNode {
  const app = useApp();
  const { id, title, citations, relations } = document;
  return (
    <div className={styles.document}>
      <div className={styles.documentLine}>
        <span className={styles.documentNames}>
          <button
            type="button"
            className={styles.documentTitle}
            onClick={() => {
              closeDialog(app);
              openDocument(app, id, null);
            }}
          >
            {title}
          </button>
          <SourceLine source={document} />
        </span>
        <span className={styles.counts}>
          {citations === 0
            ? 'Not cited'
            : `${count(citations, 'citation')}, ${count(relations, 'relation')}`}
        </span>
        <IconButton
          icon={Download}
          name={`Save the original of ${title}`}
          onClick={() => void saveOriginal(app, id)}
        />
        <IconButton
          icon={Pencil}
          name={`Edit details of ${title}`}
          pressed={open}
          disabled={readOnly}
          onClick={() => onOpen(!open)}
        />
        <DeleteButton document={document} disabled={readOnly} />
      </div>
      {open ? <Details document={document} onClose={() => onOpen(false)} /> : null}
    </div>
  );
}

/** What citations rest on is deleted on the second press, whose button says how many go with it. */
function DeleteButton(props: { document: DocumentMeta; disabled: boolean }): ReactNode {
  const app = useApp();
  const { id, title, citations } = props.document;
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <IconButton
        icon={Trash2}
        name={`Delete ${title}`}
        disabled={props.disabled}
        onClick={() => (citations === 0 ? void deleteDocuments(app, [id]) : setAsked(true))}
      />
    );
  }
  return (
    <button
      type="button"
      className={buttons.button}
      ref={takeFocus}
      onBlur={() => setAsked(false)}
      onClick={() => void deleteDocuments(app, [id])}
    >
      Delete with {count(citations, 'citation')}
    </button>
  );
}

// The button under the pointer has gone; what has come in its place keeps the keyboard.
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Details(props: { document: DocumentMeta; onClose(): void }): ReactNode {
  const app = useApp();
  const { document } = props;
  const [fields, setFields] = useState<DocumentFields>({
    title: document.title,
    author: document.author ?? '',
    published: document.published ?? '',
    publisher: document.publisher ?? '',
    url: document.url ?? '',
  });
  return (
    <form
      className={styles.documentDetails}
      aria-label={`Details of ${document.title}`}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await changeDetails(app, document.id, fields)) props.onClose();
      }}
    >
      <DocumentFieldset
        fields={fields}
        onChange={(name, value) => setFields((now) => ({ ...now, [name]: value }))}
      />
      <div className={styles.choose}>
        <button type="submit" className={buttons.primary} disabled={!fieldsAreRight(fields)}>
          Save details
        </button>
        <button type="button" className={buttons.quiet} onClick={props.onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
