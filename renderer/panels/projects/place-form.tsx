/** Asks for the name and the folder of a project file, where the system has no dialog of its own. */
import { type ReactNode, useId, useState } from 'react';
import { closeDialog } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { Failure } from './failure.tsx';
import { FolderPicker } from './folder-picker.tsx';
import styles from './projects.module.css';
import { useListing, useWork } from './use-host.ts';

type Props = {
  /** What is suggested. */
  name: string;
  lead?: string;
  action: string;
  /** @param replace whether a file that is there is to be replaced */
  onChoose(folder: string, name: string, replace: boolean): Promise<unknown>;
  /** Whether a file that is there may be replaced at all. */
  replaces: boolean;
};

/** The content of a dialog. */
export function PlaceForm({ name: suggested, lead, action, onChoose, replaces }: Props): ReactNode {
  const app = useApp();
  const id = useId();
  const [name, setName] = useState(suggested);
  const [folder, setFolder] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const { listing } = useListing(folder);
  const { busy, failure, run } = useWork();
  const place = listing?.folder ?? null;
  const taken = listing?.projects.some(({ title }) => title === name.trim()) ?? false;
  const ready = name.trim() !== '' && place !== null && !busy && (!taken || (replaces && replace));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && place !== null) void run(() => onChoose(place, name.trim(), replace));
      }}
    >
      <div className={dialog.body}>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        <div className={styles.field}>
          <label htmlFor={id}>Name</label>
          <input
            id={id}
            data-first
            className={styles.input}
            value={name}
            maxLength={200}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <h3 className={styles.heading}>In the folder</h3>
        <FolderPicker folder={folder} onFolder={setFolder} />
        {taken ? (
          <Taken name={name.trim()} replace={replaces ? replace : null} onReplace={setReplace} />
        ) : null}
        <Failure text={failure} />
      </div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button type="submit" className={buttons.primary} disabled={!ready}>
          {busy ? 'One moment…' : action}
        </button>
      </div>
    </form>
  );
}

/** @param props.replace null where a file is never replaced */
function Taken(props: {
  name: string;
  replace: boolean | null;
  onReplace(replace: boolean): void;
}): ReactNode {
  const text = `There is a project “${props.name}” in this folder already`;
  if (props.replace === null) return <p className={styles.failure}>{text}; choose another name.</p>;
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        checked={props.replace}
        onChange={(event) => props.onReplace(event.target.checked)}
      />
      {text}: replace it
    </label>
  );
}
