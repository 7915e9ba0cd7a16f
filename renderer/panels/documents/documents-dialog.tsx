/** The dialog “Documents”: every text of the project, to open, describe, save as it came, or delete. */
import { type ReactNode, useMemo, useState } from 'react';
import type { DocumentMeta } from '../../../graph-data/model/views.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Pending } from '../parts/waiting.tsx';
import { count } from '../parts/words.ts';
import { DocumentRow } from './document-row.tsx';
import styles from './documents.module.css';

/** The list is asked for while the dialog is open. */
export function DocumentsDialog(): ReactNode {
  return (
    <AppDialog dialog="documents" title="Documents" size="large" first="input[type=search]">
      <Body />
    </AppDialog>
  );
}

function Body(): ReactNode {
  const app = useApp();
  const { data, error } = useQuery('listDocuments', {});
  const readOnly = useAppState((state) => state.project?.readOnly ?? true);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const found = useMemo(() => matching(data ?? [], words), [data, words]);
  return (
    <>
      <div className={styles.documentsHead}>
        <input
          type="search"
          aria-label="Filter documents"
          placeholder="Filter by title, publisher, author or date"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className={styles.summary} role="status">
          {data === undefined ? '' : count(found.length, 'document')}
        </span>
      </div>
      <div className={styles.documents}>
        {error === null ? null : <p className={styles.problem}>{describeFailure(error)}</p>}
        {data === undefined && error === null ? (
          <Pending>Counting what rests on each document…</Pending>
        ) : null}
        {data?.length === 0 ? (
          <p className={styles.lead}>There is no document yet. Add the first one.</p>
        ) : null}
        <VirtualList
          label="Documents of the project"
          count={found.length}
          estimate={60}
          keyOf={(index) => found[index]?.id ?? String(index)}
          row={(index) => {
            const document = found[index];
            return document === undefined ? null : (
              <DocumentRow
                document={document}
                readOnly={readOnly}
                open={open === document.id}
                onOpen={(next) => setOpen(next ? document.id : null)}
              />
            );
          }}
        />
      </div>
      <div className={dialog.foot}>
        <button
          type="button"
          className={buttons.primary}
          disabled={readOnly}
          onClick={() => void app.run('add-documents')}
        >
          Add documents…
        </button>
      </div>
    </>
  );
}

/** Documents that have every word somewhere in what is known of them. */
function matching(documents: readonly DocumentMeta[], words: string): readonly DocumentMeta[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return documents;
  return documents.filter(({ title, publisher, author, published, url }) => {
    const known = [title, publisher, author, published, url].join(' ').toLocaleLowerCase();
    return wanted.every((word) => known.includes(word));
  });
}
