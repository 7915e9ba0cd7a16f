/** The small card over a name in the text: who or what it is. */
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useQuery } from '../../store/context.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { capitalise, count } from '../parts/words.ts';
import styles from './over-text.module.css';

/** How long the pointer must rest on a name, in milliseconds. */
const REST = 350;

type Card = { entity: string; left: number; top: number };

/** @param props.origin what the card is placed in */
export function NameCard(props: {
  body: RefObject<HTMLElement | null>;
  origin: RefObject<HTMLElement | null>;
}): ReactNode {
  const { body, origin } = props;
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: PointerEvent) => {
      clearTimeout(timer);
      const name = event.target instanceof Element ? event.target.closest('[data-name]') : null;
      if (!(name instanceof HTMLElement) || event.buttons !== 0) return setCard(null);
      timer = setTimeout(() => setCard(cardAt(name, origin.current)), REST);
    };
    const leave = () => {
      clearTimeout(timer);
      setCard(null);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', leave);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', leave);
    };
  }, [body, origin]);
  return card === null ? null : <CardView card={card} />;
}

function cardAt(name: HTMLElement, origin: HTMLElement | null): Card | null {
  const box = name.getClientRects()[0];
  const room = origin?.getBoundingClientRect();
  const entity = name.dataset.name;
  if (box === undefined || room === undefined || entity === undefined) return null;
  const left = Math.max(0, Math.min(box.left - room.left, room.width - 280));
  return { entity, left, top: box.bottom - room.top + 6 };
}

function CardView({ card }: { card: Card }): ReactNode {
  const { data } = useQuery('getEntity', { id: card.entity });
  if (data === undefined || data.entity.id !== card.entity) return null;
  const { name, type, description } = data.entity;
  return (
    <div className={styles.card} style={{ left: card.left, top: card.top }} aria-hidden="true">
      <span className={styles.cardHead}>
        <EntityIcon type={type} size={18} />
        <b>{name}</b>
      </span>
      {description === '' ? null : <span className={styles.cardText}>{description}</span>}
      <span className={styles.cardMeta}>
        {capitalise(type)} · {count(data.degree, 'relation')}
      </span>
    </div>
  );
}
