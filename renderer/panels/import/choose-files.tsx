/** The beginning: files are chosen or dropped. */
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { closeDialog, openImport } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { FORMAT_WORDS } from './field-words.ts';
import styles from './import.module.css';

const ACCEPTED =
  '.csv,.tsv,.tab,.xlsx,.graphml,.gexf,.cyjs,.json,.jsonl,.ndjson,.ftm,.jsonld,.ttl,.nt';

/** A button to choose files; dropping them anywhere does the same. */
export function ChooseFiles(): ReactNode {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={dialog.body}>
        <div className={styles.drop}>
          <FileUp size={28} aria-hidden="true" />
          <p>
            Drop tables or graphs of other programs here, several at once if they belong together.
          </p>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept={ACCEPTED}
            aria-label="Files to import"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              if (files.length > 0) openImport(app, files);
            }}
          />
          <button
            type="button"
            data-first
            className={buttons.primary}
            onClick={() => input.current?.click()}
          >
            Choose files…
          </button>
        </div>
        <p className={styles.note}>
          Nothing is stored before you have seen what would be. What can be read:
        </p>
        <ul className={styles.formats}>
          {Object.values(FORMAT_WORDS).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
      </div>
    </>
  );
}
