/** The small card beside the pointer: what an entity is, or what a relation says and its first quote. */
import type { Core } from 'cytoscape';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { readClaim } from '../panels/parts/claim.ts';
import { EntityIcon } from '../panels/parts/entity-icon.tsx';
import { Sentence } from '../panels/parts/sentence.tsx';
import { SourceLine } from '../panels/parts/source-line.tsx';
import { capitalise, count } from '../panels/parts/words.ts';
import { useAppState, useQuery } from '../store/context.tsx';
import type { Point, Subject } from '../store/state.ts';
import { useCanvas, useCanvasLocal } from './canvas-context.ts';
import { placeCard } from './card-place.ts';
import { elementId } from './element-ids.ts';
import styles from './hover-card.module.css';

export function HoverCard(): ReactNode {
  const card = useCanvasLocal((local) => local.card);
  const { cy } = useCanvas();
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || card === null) return;
    const place = () => {
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const room = { width: cy.width(), height: cy.height() };
      const { x, y } = placeCard(card.at, size, room, endsOf(cy, card.subject));
      box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    };
    place();
    // The card grows when its quote arrives.
    const observer = new ResizeObserver(place);
    observer.observe(box);
    return () => observer.disconnect();
  }, [card, cy]);

  if (card === null) return null;
  const { kind, id } = card.subject;
  return (
    <div ref={element} className={styles.card} aria-hidden="true">
      {kind === 'entity' ? <EntityCard id={id} /> : <RelationCard id={id} />}
    </div>
  );
}

/** The places of a relation's two ends, in px of the canvas. */
function endsOf(cy: Core, subject: Subject): Point[] {
  if (subject.kind === 'entity') return [];
  const ends = cy.getElementById(elementId(subject)).connectedNodes();
  return ends.map((node) => ({ ...node.renderedPosition() }));
}

function EntityCard({ id }: { id: string }): ReactNode {
  const node = useAppState((state) => state.canvas.nodes[id]);
  const pinned = useAppState((state) => Object.hasOwn(state.canvas.pinned, id));
  const { data } = useQuery('getEntity', { id });
  if (node === undefined) return null;
  return (
    <>
      <div className={styles.head}>
        <EntityIcon type={node.type} size={20} />
        <span className={styles.name}>{node.name}</span>
      </div>
      {data?.entity.description ? (
        <p className={styles.description}>{data.entity.description}</p>
      ) : null}
      <p className={styles.meta}>
        {capitalise(node.type)} · {count(node.degree, 'relation')}
        {pinned ? ' · pinned' : ''}
      </p>
    </>
  );
}

function RelationCard({ id }: { id: string }): ReactNode {
  const { data } = useQuery('getRelation', { id });
  if (data === undefined || data.relation.id !== id) return null;
  const { relation, citations } = data;
  const [first] = citations;
  return (
    <>
      <p className={styles.sentence}>
        <Sentence relation={relation} />
      </p>
      <p className={styles.meta}>
        {readClaim(relation)}
        {relation.negated ? ' · said not to be so' : ''}
        {relation.disputed ? ' · disputed' : ''}
      </p>
      {first ? (
        <>
          <blockquote className={styles.quote}>{first.quote}</blockquote>
          <p className={styles.meta}>
            <SourceLine source={first} />
            {citations.length > 1 ? ` · and ${count(citations.length - 1, 'more quote')}` : ''}
          </p>
        </>
      ) : (
        <p className={styles.meta}>No citation yet</p>
      )}
    </>
  );
}
