/** What one can find, with the key of each; a note; the ways on and back. */
import { ArrowLeft, ArrowRight, Check, LoaderCircle, Lock, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RelationDetail } from '../../../graph-data/model/views.ts';
import { FINDINGS } from '../../../graph-data/model/vocabulary.ts';
import { canReview } from '../../commands/record-finding.ts';
import { recordFinding, requestFocus, setReviewNote } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { capitalise } from '../parts/words.ts';
import styles from './findings.module.css';
import { ReviewerName } from './reviewer-name.tsx';

type Props = { citation: RelationDetail['citations'][number] | undefined };

/** Stands still below the claim, so that the eye and the hand learn where everything is. */
export function FindingButtons({ citation }: Props): ReactNode {
  const readOnly = useAppState((state) => state.project?.readOnly ?? true);
  return (
    <div className={styles.foot}>
      {readOnly ? (
        <p className={styles.readOnly}>
          <Lock size={13} aria-hidden="true" /> This project is read-only: findings cannot be
          recorded in it. Save a copy (File menu) and check there.
        </p>
      ) : (
        <ReviewerName />
      )}
      <Findings citation={citation} />
      <Note disabled={readOnly || citation === undefined} />
      <Ways />
    </div>
  );
}

function Findings({ citation }: Props): ReactNode {
  const app = useApp();
  const able = useAppState(canReview) && citation !== undefined;
  return (
    <fieldset className={styles.findings} aria-label="Finding">
      {FINDINGS.map((finding, at) => (
        <button
          type="button"
          key={finding}
          className={styles.finding}
          data-good={finding === 'supported' || undefined}
          aria-pressed={citation?.finding === finding}
          aria-keyshortcuts={`${at + 1}`}
          disabled={!able}
          onClick={() => void recordFinding(app, finding)}
        >
          <span className={styles.key} aria-hidden="true">
            {at + 1}
          </span>
          {capitalise(finding)}
        </button>
      ))}
    </fieldset>
  );
}

/** Ctrl+Enter is not needed: leaving the field with Esc gives the keys back to the findings. */
function Note({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useAppState((state) => state.factCheck?.note ?? '');
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target === 'note') field.current?.focus();
  }, [request]);
  return (
    <label className={styles.note}>
      <span>
        Note
        <span className={styles.key} aria-hidden="true">
          M
        </span>
      </span>
      <textarea
        ref={field}
        rows={2}
        maxLength={10_000}
        aria-label="Note"
        aria-keyshortcuts="M"
        placeholder="Why? Esc gives the keys back."
        disabled={disabled}
        value={note}
        onChange={(event) => setReviewNote(app, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.preventDefault();
          requestFocus(app, 'inspector');
        }}
      />
    </label>
  );
}

function Ways(): ReactNode {
  const app = useApp();
  const first = useAppState(({ factCheck }) => !factCheck || factCheck.at + factCheck.part === 0);
  const undoable = useAppState(
    ({ history, saving }) => !saving && history.past.at(-1)?.edit !== undefined,
  );
  return (
    <div className={styles.ways}>
      <button
        type="button"
        className={buttons.quiet}
        aria-keyshortcuts="B"
        disabled={first}
        onClick={() => void app.run('previous-claim')}
      >
        <ArrowLeft size={14} aria-hidden="true" /> Back
      </button>
      <button
        type="button"
        className={buttons.quiet}
        aria-keyshortcuts="S"
        onClick={() => void app.run('skip-claim')}
      >
        Skip <ArrowRight size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={buttons.quiet}
        disabled={!undoable}
        onClick={() => void app.run('undo')}
      >
        <Undo2 size={14} aria-hidden="true" /> Undo
      </button>
      <LastSaved />
    </div>
  );
}

/** Said only once the finding is committed. */
function LastSaved(): ReactNode {
  const saving = useAppState((state) => state.saving);
  const last = useAppState((state) => state.factCheck?.saved.at(-1)?.finding);
  return (
    <span className={styles.saved} aria-live="polite">
      {saving ? (
        <>
          <LoaderCircle size={12} aria-hidden="true" /> Saving…
        </>
      ) : last === undefined ? null : (
        <>
          <Check size={12} aria-hidden="true" /> Saved: {last}
        </>
      )}
    </span>
  );
}
