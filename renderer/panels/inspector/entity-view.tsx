/** An entity in the inspector: what it is, how it is related, who it quotes, where it is spoken of. */
import { ArrowLeft, ArrowRight, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntityDetail } from '../../../graph-data/model/views.ts';
import { canEdit, openDocument } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { nameOf } from '../../store/words.ts';
import { EntityHeader } from '../editing/entity-header.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { Section } from '../parts/section.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSlow } from '../parts/use-slow.ts';
import { count, readKey } from '../parts/words.ts';
import { EntityActions } from './entity-actions.tsx';
import styles from './inspector.module.css';
import { RelationPages } from './relation-pages.tsx';
import { Standing } from './standing.tsx';

/** Shows the former entity until the next has arrived, so that nothing flickers, unless that takes long. */
export function EntityView({ id }: { id: string }): ReactNode {
  const { data, error, loading } = useQuery('getEntity', { id });
  const slow = useSlow(loading && data?.entity.id !== id);
  if (error !== null) return <p className={styles.failure}>{describeFailure(error)}</p>;
  if (slow) return <OnItsWay id={id} />;
  if (data === undefined) return null;
  const relations = data.groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <Header detail={data} />
      <Section title="Relations" count={relations}>
        {relations === 0 ? <p className={styles.hint}>No relation names it.</p> : null}
        {data.groups.map((group) => (
          <Group key={`${id} ${group.type} ${group.direction}`} id={id} group={group} />
        ))}
      </Section>
      <Said key={`${id} said`} id={id} said={data.said} />
      <Documents id={id} />
      <Standing id={id} />
    </>
  );
}

/** Its name is known from the canvas; the former entity would be taken for it. */
function OnItsWay({ id }: { id: string }): ReactNode {
  const name = useAppState((state) => nameOf(state, id));
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{name}</h2>
      </header>
      <p className={styles.hint}>Reading what it is related to…</p>
    </>
  );
}

function Header({ detail }: { detail: EntityDetail }): ReactNode {
  const { entity } = detail;
  const editable = useAppState(canEdit);
  return (
    <header className={styles.header}>
      {editable ? <EntityHeader key={entity.id} entity={entity} /> : <Fixed entity={entity} />}
      <EntityActions id={entity.id} />
    </header>
  );
}

/** As it reads where it cannot be changed. */
function Fixed({ entity }: { entity: EntityDetail['entity'] }): ReactNode {
  return (
    <>
      <p className={styles.kind}>
        <EntityIcon type={entity.type} size={20} />
        {readKey(entity.type)}
      </p>
      <h2 className={styles.title}>{entity.name}</h2>
      {entity.aliases.length > 0 ? (
        <p className={styles.aliases}>Also {entity.aliases.join(' · ')}</p>
      ) : null}
      {entity.description ? <p className={styles.description}>{entity.description}</p> : null}
    </>
  );
}

function Group(props: { id: string; group: EntityDetail['groups'][number] }): ReactNode {
  const { id, group } = props;
  const out = group.direction === 'out';
  const Arrow = out ? ArrowRight : ArrowLeft;
  return (
    <div className={styles.group}>
      <h4 className={styles.groupTitle}>
        <Arrow size={12} aria-label={out ? 'from it' : 'to it'} />
        <span>{readKey(group.type)}</span>
        <span>{group.total.toLocaleString('en-GB')}</span>
      </h4>
      <RelationPages
        of={{ id, type: group.type, direction: group.direction }}
        first={group}
        from={out ? 'source' : 'target'}
      />
    </div>
  );
}

function Said({ id, said }: { id: string; said: EntityDetail['said'] }): ReactNode {
  if (said.total === 0) return null;
  return (
    <Section title="Said by it" count={said.total}>
      <RelationPages of={{ id, type: null, direction: 'said' }} first={said} />
    </Section>
  );
}

/** Documents listed, most cited first. */
const DOCUMENTS = 50;

function Documents({ id }: { id: string }): ReactNode {
  const app = useApp();
  const { data } = useQuery('getEntityDocuments', { id, limit: DOCUMENTS });
  if (data === undefined || data.total === 0) return null;
  const { documents, total } = data;
  return (
    <Section title="Documents" count={total}>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <button
              type="button"
              className={styles.document}
              onClick={() => openDocument(app, document.id, null)}
            >
              <FileText size={14} aria-hidden="true" />
              <span className={styles.documentTitle}>{document.title}</span>
              <span className={styles.number}>{count(document.citations, 'citation')}</span>
              <span className={styles.documentSource}>
                <SourceLine source={document} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > documents.length ? (
        <p className={styles.hint}>
          The {documents.length} most cited are listed, {count(total - documents.length, 'other')}{' '}
          not.
        </p>
      ) : null}
    </Section>
  );
}
