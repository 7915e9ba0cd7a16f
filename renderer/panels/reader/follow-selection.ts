/** What is selected on the canvas, in the text: goes to the quote of a relation, to the mentions of an entity. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { toUtf16Offsets } from '../../../graph-data/model/offsets.ts';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import { goToMention } from '../../store/actions/reading.ts';
import { openDocument } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { soleSubject } from '../../store/selection.ts';
import { rangeOf, revealBox, type Stretch } from './dom-text.ts';

/** The entity selected alone, or null. */
export function useSelectedEntity(): string | null {
  return useAppState(({ selection }) => {
    const subject = soleSubject(selection);
    return subject?.kind === 'entity' ? subject.id : null;
  });
}

/** Where an entity is named in a document, in UTF-16 units, in the order of the text. */
export function useMentionPlaces(
  document: { id: string; text: string } | null,
  entity: string | null,
): readonly Stretch[] {
  const asks = document !== null && entity !== null;
  const { data } = useQuery('getMentions', asks ? { document: document.id } : null);
  return useMemo(() => {
    if (data === undefined || document === null) return [];
    const rows = data.entity.flatMap((which, at) =>
      data.entities[which]?.id === entity ? [at] : [],
    );
    const starts = toUtf16Offsets(
      document.text,
      rows.map((at) => data.start[at] ?? 0),
    );
    const ends = toUtf16Offsets(
      document.text,
      rows.map((at) => data.end[at] ?? 0),
    );
    return starts.map((start, at) => ({ start, end: ends[at] ?? start }));
  }, [data, document, entity]);
}

/** A selection made while the document is open is followed once; one that was there before is not. */
export function useFollowSelection(
  body: RefObject<HTMLElement | null>,
  detail: DocumentDetail,
): void {
  useFollowRelation(detail);
  useFollowEntity(body, detail);
  useTour(body, detail);
}

function useFollowRelation({ document, passages }: DocumentDetail): void {
  const app = useApp();
  const relation = useAppState(({ selection }) => {
    const subject = soleSubject(selection);
    return subject?.kind === 'relation' ? subject.id : null;
  });
  const followed = useRef(relation);
  useEffect(() => {
    if (relation === followed.current) return;
    // Also where it has no passage here yet: whoever has just cited one is already reading on.
    followed.current = relation;
    const of = passages.filter((passage) => passage.relation === relation);
    const [first] = of;
    if (first === undefined) return;
    const open = app.store.getState().focus.document;
    if (open?.id !== document.id || of.some(({ citation }) => citation === open.citation)) return;
    openDocument(app, document.id, first.citation);
  }, [app, document.id, passages, relation]);
}

function useFollowEntity(body: RefObject<HTMLElement | null>, { document }: DocumentDetail): void {
  const app = useApp();
  const entity = useSelectedEntity();
  const places = useMentionPlaces(document, entity);
  const followed = useRef(entity);
  useEffect(() => {
    if (entity === null) followed.current = null;
    const element = body.current;
    if (entity === null || entity === followed.current || places.length === 0 || !element) return;
    followed.current = entity;
    // Who sees one of the mentions already has been shown where.
    const seen = places.findIndex((place) => isInSight(element, place));
    if (seen === -1) goToMention(app, entity, 0);
  }, [app, body, entity, places]);
}

function isInSight(element: HTMLElement, place: Stretch): boolean {
  const room = element.closest('[data-reader-scroll]')?.getBoundingClientRect();
  const box = rangeOf(element, place).getBoundingClientRect();
  return room !== undefined && box.top >= room.top && box.bottom <= room.bottom;
}

function useTour(body: RefObject<HTMLElement | null>, { document }: DocumentDetail): void {
  const tour = useAppState((state) => state.reading.tour);
  const entity = useSelectedEntity();
  const places = useMentionPlaces(document, entity);
  useEffect(() => {
    const place = tour !== null && tour.entity === entity ? places[tour.at] : undefined;
    if (place === undefined || body.current === null) return;
    revealBox(body.current, rangeOf(body.current, place).getBoundingClientRect());
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('present-mention', new Highlight(rangeOf(body.current, place)));
    return () => void CSS.highlights.delete('present-mention');
  }, [body, tour, entity, places]);
}
