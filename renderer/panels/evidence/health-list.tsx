/** One list of the evidence health panel: relations to click, page by page where there are thousands. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EvidenceHealth, HealthList } from '../../../graph-data/model/evidence-views.ts';
import { openDocument } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { RelationButton } from '../inspector/relation-row.tsx';
import { VerdictBadge } from '../parts/badges.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Pending } from '../parts/waiting.tsx';
import styles from './evidence.module.css';

/** Relations fetched at a time. */
const PAGE = 500;
const ROW_PX = 68;

const NOTHING = {
  'not exact': 'Every quote stands in its document to the letter.',
  uncited: 'Every relation has a citation.',
  'single source': 'Every relation rests on two independent sources or more, or on none.',
  disputed: 'No source stands against another.',
  unreviewed: 'A person has checked every quote.',
} as const satisfies Record<HealthList, string>;

/** Says so where there is nothing wrong. */
export function HealthListView({ list }: { list: HealthList }): ReactNode {
  const [offset, setOffset] = useState(0);
  const { data } = useQuery('getEvidenceHealth', { list, offset, limit: PAGE });
  if (data === undefined) return <Pending>Reading the list…</Pending>;
  const { items, total, counts } = data;
  if (total === 0) return <p className={styles.nothing}>{whyNothing(list, counts)}</p>;
  return (
    <>
      <VirtualList
        label={`Relations: ${list}`}
        count={items.length}
        estimate={ROW_PX}
        keyOf={(index) => keyOf(items[index], index)}
        row={(index) => <Row item={items[index]} />}
      />
      {total > PAGE ? <Pager offset={offset} total={total} onChange={setOffset} /> : null}
    </>
  );
}

/** Of what there is not, nothing good can be said either. */
function whyNothing(list: HealthList, { relations, citations }: EvidenceHealth['counts']): string {
  if (relations === 0) return 'There are no relations yet.';
  return citations === 0 ? 'There are no quotes yet.' : NOTHING[list];
}

type Item = EvidenceHealth['items'][number];

function keyOf(item: Item | undefined, index: number): string {
  return item?.citation?.id ?? item?.relation.id ?? `${index}`;
}

function Row({ item }: { item: Item | undefined }): ReactNode {
  const app = useApp();
  if (item === undefined) return null;
  const { relation, citation } = item;
  const [document] = relation.documents;
  const open = () => {
    if (citation !== null && document !== undefined) openDocument(app, document, citation.id);
  };
  return (
    <div className={styles.row}>
      <RelationButton
        relation={relation}
        {...(relation.documents.length === 1 ? { onOpen: open } : {})}
      >
        {citation === null ? null : (
          <span className={styles.quote}>
            <VerdictBadge verdict={citation.verdict} />
            <span className={styles.words}>{citation.quote}</span>
          </span>
        )}
      </RelationButton>
    </div>
  );
}

function Pager(props: {
  offset: number;
  total: number;
  onChange(offset: number): void;
}): ReactNode {
  const { offset, total, onChange } = props;
  const last = Math.min(offset + PAGE, total);
  return (
    <div className={styles.pager}>
      <span aria-live="polite">
        {(offset + 1).toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </span>
      <IconButton
        icon={ChevronLeft}
        name="Former relations"
        disabled={offset === 0}
        onClick={() => onChange(offset - PAGE)}
      />
      <IconButton
        icon={ChevronRight}
        name="Further relations"
        disabled={last === total}
        onClick={() => onChange(offset + PAGE)}
      />
    </div>
  );
}
