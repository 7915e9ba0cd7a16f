/** The dialog “Add documents”: files are brought, read, looked over and added in one step. */
import { type ReactNode, useState } from 'react';
import { commitDocuments, pasteDocument, stopAdding } from '../../store/actions.ts';
import { pendingItems, readyItems } from '../../store/adding.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { count } from '../parts/words.ts';
import { AddingDetails } from './adding-details.tsx';
import { AddingRow } from './adding-row.tsx';
import styles from './documents.module.css';
import { FileButtons } from './file-buttons.tsx';

/** What is on its way stays when the dialog is closed, and is there again when it is opened. */
export function AddDocumentsDialog(): ReactNode {
  const empty = useAppState(({ adding }) => adding.items.length === 0);
  return (
    <AppDialog
      dialog="add-documents"
      title="Add documents"
      size={empty ? 'medium' : 'wide'}
      first="textarea, [aria-label='Documents to add'] button"
    >
      {empty ? <Beginning /> : <Overview />}
    </AppDialog>
  );
}

/** Nothing was brought yet. */
function Beginning(): ReactNode {
  const app = useApp();
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  return (
    <div className={dialog.body}>
      <p className={styles.lead}>
        Text, Markdown, web pages, PDF and Word documents become texts that you can quote. Drop
        files or a folder anywhere on the window, or choose them.
      </p>
      <div className={styles.choose}>
        <FileButtons />
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          void pasteDocument(app, { text, html: '', url: url.trim() || null });
        }}
      >
        <label>
          <span>Or paste a text</span>
          <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <label>
          <span>Its address, if it has one</span>
          <input
            value={url}
            placeholder="https://…"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <button type="submit" className={buttons.primary} disabled={text.trim() === ''}>
          Read the text
        </button>
      </form>
    </div>
  );
}

function Overview(): ReactNode {
  const adding = useAppState((state) => state.adding);
  const shown = adding.items.find(({ id }) => id === adding.shown);
  const pending = pendingItems(adding).length;
  const total = adding.items.length;
  const failed = adding.items.filter(({ state }) => state === 'failed').length;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.list}>
          <p className={styles.summary} role="status">
            {summaryOf(total, pending, failed)}
          </p>
          <VirtualList
            label="Documents to add"
            count={total}
            estimate={52}
            keyOf={(index) => String(adding.items[index]?.id ?? index)}
            row={(index) => {
              const item = adding.items[index];
              return item === undefined ? null : <AddingRow item={item} />;
            }}
          />
          <LeftOut names={adding.leftOut} />
        </div>
        {shown === undefined ? null : <AddingDetails key={shown.id} item={shown} />}
      </div>
      <Footer />
    </>
  );
}

function summaryOf(total: number, pending: number, failed: number): string {
  const read = total - pending - failed;
  if (read === total) return `${count(total, 'file')} read`;
  const rest = failed === 0 ? '' : `, ${failed.toLocaleString('en-GB')} could not be`;
  return `${read.toLocaleString('en-GB')} of ${count(total, 'file')} read${rest}`;
}

function LeftOut({ names }: { names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  const some = names.slice(0, 3).join(', ');
  return (
    <p className={styles.leftOut} title={names.slice(0, 50).join('\n')}>
      {names.length === 1
        ? 'Left out, as it is'
        : `${names.length.toLocaleString('en-GB')} left out, as they are`}{' '}
      no document: {some}
      {names.length > 3 ? ' …' : ''}
    </p>
  );
}

function Footer(): ReactNode {
  const app = useApp();
  const ready = useAppState(({ adding }) => readyItems(adding).length);
  const pending = useAppState(({ adding }) => pendingItems(adding).length);
  const saving = useAppState((state) => state.saving);
  const [busy, setBusy] = useState(false);
  return (
    <div className={dialog.foot}>
      <span className={styles.more}>
        <FileButtons />
      </span>
      <button type="button" className={buttons.button} onClick={() => stopAdding(app)}>
        Cancel
      </button>
      <button
        type="button"
        className={buttons.primary}
        disabled={ready === 0 || pending > 0 || saving || busy}
        onClick={async () => {
          setBusy(true);
          await commitDocuments(app);
          setBusy(false);
        }}
      >
        {ready === 0 ? 'Add' : `Add ${count(ready, 'document')}`}
      </button>
    </div>
  );
}
