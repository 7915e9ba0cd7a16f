/** A relation in the inspector: the sentence, who says so and how strongly, and what it rests on. */
import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import type { RelationDetail, RelationSummary } from '../../../graph-data/model/views.ts';
import { canEdit } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { EditableSentence, RelationActions } from '../editing/relation-header.tsx';
import { DisputedBadge, NegatedBadge } from '../parts/badges.tsx';
import { readClaim } from '../parts/claim.ts';
import { readDate } from '../parts/dates.ts';
import { goToEntity } from '../parts/going.ts';
import { Section } from '../parts/section.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { readKey } from '../parts/words.ts';
import { CitationItem } from './citation-item.tsx';
import styles from './inspector.module.css';
import { RelationRow } from './relation-row.tsx';
import { TensionCard } from './tension-card.tsx';

/** What the canvas knows is shown at once; the rest follows when it has arrived. */
export function RelationView({ id }: { id: string }): ReactNode {
  const { data: latest, error } = useQuery('getRelation', { id });
  const known = useKnownRelation(id);
  const data = latest?.relation.id === id ? latest : undefined;
  if (error !== null) return <p className={styles.failure}>{describeFailure(error)}</p>;
  if (data === undefined) return known === null ? null : <Header relation={known} />;
  return (
    <>
      <Header relation={data.relation} />
      <Citations detail={data} />
      <Tensions detail={data} />
      <Parallel detail={data} />
    </>
  );
}

/** A relation as the canvas has it; null where it is not there. */
function useKnownRelation(id: string): RelationSummary | null {
  const edge = useAppState((state) => state.canvas.edges[id]);
  const nodes = useAppState((state) => state.canvas.nodes);
  if (edge === undefined) return null;
  const nameOf = (entity: string) => nodes[entity]?.name ?? null;
  const speakerName = edge.speaker === null ? null : nameOf(edge.speaker);
  // A claim must never be shown without the one who makes it.
  if (edge.speaker !== null && speakerName === null) return null;
  return {
    ...edge,
    sourceName: nameOf(edge.source) ?? '',
    targetName: nameOf(edge.target) ?? '',
    speakerName,
  };
}

function Header({ relation }: { relation: RelationSummary }): ReactNode {
  const editable = useAppState(canEdit);
  return (
    <header className={styles.header}>
      <p className={styles.kind}>
        {readKey(relation.type)}
        {relation.negated ? <NegatedBadge /> : null}
        {relation.disputed ? <DisputedBadge /> : null}
      </p>
      <h2 className={styles.title} aria-label={relationSentence(relation)}>
        {editable ? <EditableSentence relation={relation} /> : <Sentence relation={relation} />}
      </h2>
      <p className={styles.claim}>{readClaim(relation)}</p>
      {relation.occurred === null ? null : (
        <p className={styles.facts}>
          <CalendarDays size={13} aria-hidden="true" /> {readDate(relation.occurred)}
        </p>
      )}
      <Ends relation={relation} />
      {editable ? <RelationActions key={relation.id} relation={relation} /> : null}
    </header>
  );
}

function Ends({ relation }: { relation: RelationSummary }): ReactNode {
  const app = useApp();
  const ends = [
    { id: relation.source, name: relation.sourceName },
    { id: relation.target, name: relation.targetName },
    ...(relation.speaker !== null && relation.speakerName !== null
      ? [{ id: relation.speaker, name: relation.speakerName }]
      : []),
  ];
  const unique = ends.filter((end, at) => ends.findIndex((other) => other.id === end.id) === at);
  return (
    <div className={styles.ends}>
      {unique.map((end) => (
        <button
          type="button"
          key={end.id}
          className={styles.end}
          onClick={() => void goToEntity(app, end.id)}
        >
          {end.name}
        </button>
      ))}
    </div>
  );
}

function Citations({ detail }: { detail: RelationDetail }): ReactNode {
  const { citations } = detail;
  return (
    <Section title="Citations" count={citations.length}>
      {citations.length === 0 ? (
        <p className={styles.warning}>Nothing is cited for this relation yet.</p>
      ) : (
        <ul className={styles.citations} aria-label="Citations">
          {citations.map((citation) => (
            <CitationItem key={citation.id} citation={citation} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Tensions({ detail }: { detail: RelationDetail }): ReactNode {
  const { tensions } = detail;
  if (tensions.length === 0) return null;
  return (
    <Section title="In tension with" count={tensions.length}>
      {tensions.map((tension) => (
        <TensionCard key={tension.id} id={tension.id} note={tension.note} other={tension.other} />
      ))}
    </Section>
  );
}

function Parallel({ detail }: { detail: RelationDetail }): ReactNode {
  const { parallel, relation } = detail;
  if (parallel.length === 0) return null;
  return (
    <Section title={`Also between ${relation.sourceName} and ${relation.targetName}`}>
      <ul>
        {parallel.map((other) => (
          <RelationRow key={other.id} relation={other} />
        ))}
      </ul>
    </Section>
  );
}
