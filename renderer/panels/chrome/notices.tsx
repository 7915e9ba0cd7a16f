/** Messages that come and go. Failures stay until they are closed. */
import { CircleAlert, Info, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { dismissNotice } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { Notice } from '../../store/state.ts';
import styles from './notices.module.css';

const READ_MS = 6000;

/** The place is always there: assistive technology announces only what enters a region it knows. */
export function Notices(): ReactNode {
  const notices = useAppState((state) => state.notices);
  return (
    <div className={styles.stack} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }): ReactNode {
  const app = useApp();
  const failed = notice.tone === 'error';
  useEffect(() => {
    if (failed) return;
    const timer = setTimeout(() => dismissNotice(app, notice.id), READ_MS);
    return () => clearTimeout(timer);
  }, [app, failed, notice.id]);
  const Icon = failed ? CircleAlert : Info;
  return (
    <div className={styles.notice} data-tone={notice.tone} role={failed ? 'alert' : undefined}>
      <Icon size={16} aria-hidden="true" />
      <p>{notice.text}</p>
      <button
        type="button"
        className={styles.close}
        aria-label="Dismiss"
        onClick={() => dismissNotice(app, notice.id)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
