/** What is said of the connection to the graph service: nothing while it is well. */
import { FileWarning, Lock, PlugZap } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import styles from './connection.module.css';

/** A strip across the window while the service is away; what is on the screen stays. */
export function ConnectionBanner(): ReactNode {
  const connection = useAppState((state) => state.connection);
  const opened = useAppState((state) => state.project !== null);
  if (connection.state === 'ready' || connection.state === 'starting' || !opened) return null;
  return (
    <div className={styles.banner} role="alert">
      <PlugZap size={14} aria-hidden="true" />
      {connection.state === 'reconnecting'
        ? 'The graph service is being restarted. What you see is kept.'
        : connection.message}
      {connection.state === 'failed' ? <Reload /> : null}
    </div>
  );
}

/** A strip across the window while the file is known to be damaged: what can be read is shown, nothing is stored. */
export function DamageBanner(): ReactNode {
  const check = useAppState((state) => state.project?.check);
  if (check?.state !== 'damaged') return null;
  return (
    <div className={styles.banner} role="alert">
      <FileWarning size={14} aria-hidden="true" />
      {check.message} What can be read is shown; nothing can be changed.
    </div>
  );
}

/** A strip across the window while nothing can be stored, and what to do then; it can be put away. */
export function ReadOnlyBanner(): ReactNode {
  const app = useApp();
  const project = useAppState((state) => state.project);
  const [away, setAway] = useState<string | null>(null);
  if (project?.readOnly !== true || project.check.state === 'damaged') return null;
  if (away === project.title) return null;
  return (
    <div className={styles.banner} role="note">
      <Lock size={14} aria-hidden="true" />
      This project is read-only: its file or folder cannot be written. You can explore, read and
      export; to change anything, work in a copy.
      <span className={styles.ways}>
        <button type="button" className={buttons.button} onClick={() => void app.run('save-copy')}>
          Save a copy…
        </button>
        <button type="button" className={buttons.quiet} onClick={() => setAway(project.title)}>
          Put away
        </button>
      </span>
    </div>
  );
}

/** In place of the graph where the project could not be opened at all. */
export function OpeningFailed(): ReactNode {
  const connection = useAppState((state) => state.connection);
  const opened = useAppState((state) => state.project !== null);
  if (connection.state !== 'failed' || opened) return null;
  return (
    <div className={styles.failed} role="alert">
      <h2>The project could not be opened</h2>
      <p>{connection.message}</p>
      <p className={styles.calm}>The file was not changed.</p>
      <Reload />
    </div>
  );
}

function Reload(): ReactNode {
  return (
    <button type="button" className={buttons.button} onClick={() => location.reload()}>
      Try again
    </button>
  );
}
