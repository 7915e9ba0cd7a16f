/** A document beside the graph, with every cited passage marked. */
import {
  ChevronDown,
  ChevronUp,
  ExternalLink,
  FileText,
  Sparkles,
  Underline,
  X,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import { goToMention, setGhostsOffered, setNamesMarked } from '../../store/actions/reading.ts';
import { closeDocument } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { escBack } from '../parts/esc-back.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { reachable } from '../parts/reachable.ts';
import { SourceLine } from '../parts/source-line.tsx';
import { DocumentPicker } from './document-picker.tsx';
import { DocumentText } from './document-text.tsx';
import { useMentionPlaces, useSelectedEntity } from './follow-selection.ts';
import { MentionSteps } from './mention-steps.tsx';
import styles from './reader.module.css';

/** The region “Document”; nothing while no document is open. */
export function DocumentReader(): ReactNode {
  const app = useApp();
  const open = useAppState((state) => state.focus.document);
  const { data, error } = useQuery('getDocument', open === null ? null : { id: open.id });
  if (open === null) return null;
  return (
    <section
      className={styles.reader}
      aria-label="Document"
      onKeyDown={(event) => escBack(app, 'reader', event)}
    >
      <Bar detail={data} citation={open.citation} />
      {data === undefined ? null : <Mentions detail={data} />}
      <Scroller>
        {error === null ? null : <p className={styles.failure}>{describeFailure(error)}</p>}
        {data === undefined ? null : (
          <article className={styles.page}>
            <Masthead detail={data} />
            <DocumentText detail={data} open={open} />
          </article>
        )}
      </Scroller>
    </section>
  );
}

/** Steps through the mentions of the selected entity; nothing where it has none here. */
function Mentions({ detail }: { detail: DocumentDetail }): ReactNode {
  const app = useApp();
  const entity = useSelectedEntity();
  const places = useMentionPlaces(detail.document, entity);
  const tour = useAppState((state) => state.reading.tour);
  if (entity === null || places.length === 0) return null;
  return (
    <MentionSteps
      entity={entity}
      total={places.length}
      at={tour?.entity === entity ? tour.at : null}
      onGo={(at) => goToMention(app, entity, at)}
    />
  );
}

/** What scrolls, and takes the keyboard when that is asked for. */
function Scroller({ children }: { children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    reachable(box.current);
    if (request?.target === 'reader') box.current?.focus();
  }, [request]);
  return (
    <div ref={box} className={styles.scroll} data-reader-scroll="">
      {children}
    </div>
  );
}

function Bar(props: { detail: DocumentDetail | undefined; citation: string | null }): ReactNode {
  const app = useApp();
  const passages = props.detail?.passages ?? [];
  const at = passages.findIndex((passage) => passage.citation === props.citation);
  return (
    <div className={styles.bar}>
      <FileText className={styles.barIcon} size={15} aria-hidden="true" />
      <DocumentPicker current={props.detail?.document ?? null} />
      <span className={styles.position} aria-live="polite">
        {at < 0 ? `${passages.length} cited` : `${at + 1} of ${passages.length}`}
      </span>
      <IconButton
        icon={ChevronUp}
        name="Previous cited passage"
        disabled={passages.length === 0}
        onClick={() => void app.run('previous-citation')}
      />
      <IconButton
        icon={ChevronDown}
        name="Next cited passage"
        disabled={passages.length === 0}
        onClick={() => void app.run('next-citation')}
      />
      <Switches />
      <IconButton icon={X} name="Close document" onClick={() => closeDocument(app)} />
    </div>
  );
}

/** What the text shows beside cited passages. */
function Switches(): ReactNode {
  const app = useApp();
  const { names, ghosts } = useAppState((state) => state.reading);
  return (
    <>
      <IconButton
        icon={Underline}
        name="Mark names"
        pressed={names}
        onClick={() => setNamesMarked(app, !names)}
      />
      <IconButton
        icon={Sparkles}
        name="Suggest names"
        pressed={ghosts}
        onClick={() => setGhostsOffered(app, !ghosts)}
      />
    </>
  );
}

function Masthead({ detail }: { detail: DocumentDetail }): ReactNode {
  const app = useApp();
  const { document } = detail;
  const { url } = document;
  return (
    <header className={styles.masthead}>
      <h2 className={styles.title}>{document.title}</h2>
      <p>
        <SourceLine source={document} />
      </p>
      {url === null ? null : (
        <button
          type="button"
          className={styles.url}
          onClick={() => void app.shell.openExternal(url)}
        >
          <ExternalLink size={12} aria-hidden="true" />
          <span>{url}</span>
        </button>
      )}
    </header>
  );
}
