/** The list below the search box, or what to do where there is none. */
import { FileText, MoveRight, Quote } from 'lucide-react';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { Highlighted } from '../parts/highlighted.tsx';
import { findTyped } from '../parts/highlights.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { capitalise } from '../parts/words.ts';
import { groupHits, type HitGroup } from './results.ts';
import styles from './search.module.css';
import type { SearchState } from './use-search.ts';

/** As the style sheet has it. */
const WIDTH_PX = 528;
const MARGIN_PX = 12;

type Props = {
  /** Prefix of the ids that tie the list to its field. */
  id: string;
  anchor: RefObject<HTMLElement | null>;
  text: string;
  search: SearchState;
  hits: readonly SearchHit[];
  active: number;
  onActive(index: number): void;
  onChoose(hit: SearchHit): void;
};

/** Lies above everything, wider than the panel that the field is in. */
export function SearchPopup(props: Props): ReactNode {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const { anchor } = props;
  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    if (box) setPlace({ left: Math.min(box.left, widestLeft()), top: box.bottom + 6 });
  }, [anchor]);
  if (place === null) return null;
  return createPortal(
    // The field must keep the focus while one clicks or scrolls here.
    <div className={styles.popup} style={place} ref={keepFocus}>
      <Body {...props} />
    </div>,
    document.body,
  );
}

/** The furthest to the right that the list may begin without being cut, in CSS pixels. */
function widestLeft(): number {
  return Math.max(MARGIN_PX, innerWidth - WIDTH_PX - MARGIN_PX);
}

function Body(props: Props): ReactNode {
  const { text, search } = props;
  if (text.trim() === '') return <Hint>Try a name, a place, or words from a quote.</Hint>;
  if (search.failure !== null) return <Hint>{search.failure}</Hint>;
  return (
    <>
      <Answer {...props} />
      <HowFar {...props} />
    </>
  );
}

/** What is looked for in every text takes its time: how far that has got, or that it did not get to the end. */
function HowFar({ search }: Props): ReactNode {
  const { looked } = search;
  if (looked === null || looked.part === 1) return null;
  if (search.text === looked.text) {
    return (
      <Hint>
        Not every text was looked through, which would have taken too long; a longer word finds
        more.
      </Hint>
    );
  }
  const percent = Math.floor(looked.part * 100);
  return (
    <Hint>
      Looking through every text for “{looked.text.slice(0, 60)}”: {percent} %
    </Hint>
  );
}

function Answer(props: Props): ReactNode {
  const { search } = props;
  if (search.hits.length === 0) {
    if (search.text === '') return null;
    return (
      <Hint>
        <strong>Nothing matches “{search.text.slice(0, 60)}”.</strong> Try fewer letters or another
        spelling; quotes are kept as their source wrote them.
      </Hint>
    );
  }
  return <List {...props} />;
}

function Hint({ children }: { children: ReactNode }): ReactNode {
  return <p className={styles.hint}>{children}</p>;
}

function List(props: Props): ReactNode {
  const groups = groupHits(props.hits);
  return (
    <div role="listbox" id={`${props.id}list`} aria-label="Search results" className={styles.list}>
      {groups.map((group) => (
        <Group key={group.kind} group={group} {...props} />
      ))}
    </div>
  );
}

function Group(props: Props & { group: HitGroup }): ReactNode {
  const { group, id } = props;
  const labelId = `${id}${group.kind}`;
  return (
    <fieldset aria-labelledby={labelId} className={styles.group}>
      <div id={labelId} className={styles.groupTitle}>
        {group.title}
      </div>
      {group.hits.map(({ hit, index }) => (
        <Option key={hit.id} hit={hit} index={index} {...props} />
      ))}
    </fieldset>
  );
}

function Option(props: Props & { hit: SearchHit; index: number }): ReactNode {
  const { hit, index, active } = props;
  const row = useRef<HTMLButtonElement>(null);
  const isActive = index === active;
  useLayoutEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <button
      type="button"
      ref={row}
      role="option"
      id={`${props.id}option${index}`}
      aria-selected={isActive}
      tabIndex={-1}
      className={styles.option}
      onMouseMove={() => isActive || props.onActive(index)}
      onClick={() => props.onChoose(hit)}
    >
      <HitIcon hit={hit} />
      <HitText hit={hit} text={props.search.text} />
    </button>
  );
}

function HitIcon({ hit }: { hit: SearchHit }): ReactNode {
  switch (hit.kind) {
    case 'entity':
      return <EntityIcon type={hit.detail.split(',')[0] ?? ''} size={20} />;
    case 'relation':
      return <MoveRight className={styles.kindIcon} size={16} aria-hidden="true" />;
    case 'quote':
      return <Quote className={styles.kindIcon} size={15} aria-hidden="true" />;
    case 'document':
      return <FileText className={styles.kindIcon} size={16} aria-hidden="true" />;
  }
}

/** Names are marked where the typed words begin words of theirs; texts where the search says so. */
function HitText({ hit, text }: { hit: SearchHit; text: string }): ReactNode {
  const title = <Highlighted text={hit.title} ranges={findTyped(hit.title, text)} />;
  const excerpt = <Highlighted text={hit.excerpt} ranges={hit.highlights} />;
  switch (hit.kind) {
    case 'quote':
      return <Lines first={excerpt} firstClass={styles.quote} rest={[hit.title, hit.detail]} />;
    case 'relation':
      return <Lines first={title} firstClass={styles.title} rest={[capitalise(hit.detail)]} />;
    case 'entity':
      return <Lines first={title} firstClass={styles.title} rest={[capitalise(hit.detail)]} />;
    case 'document':
      return <Lines first={title} firstClass={styles.title} rest={[hit.detail, excerpt]} />;
  }
}

function Lines(props: {
  first: ReactNode;
  firstClass: string | undefined;
  rest: readonly ReactNode[];
}): ReactNode {
  const [second, third] = props.rest;
  return (
    <span className={styles.text}>
      <span className={props.firstClass}>{props.first}</span>
      {second ? <span className={styles.detail}>{second}</span> : null}
      {third ? <span className={styles.detail}>{third}</span> : null}
    </span>
  );
}
