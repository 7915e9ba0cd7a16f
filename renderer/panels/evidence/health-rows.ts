/** What the evidence health panel counts, in words. */
import type { EvidenceHealth, HealthList } from '../../../graph-data/model/evidence-views.ts';

export type HealthRow = { list: HealthList; title: string; hint: string; count: number };

/** The lists one can open, the gravest first. */
export function healthRows(counts: EvidenceHealth['counts']): HealthRow[] {
  return [
    {
      list: 'not exact',
      title: 'Quotes that are not exact',
      hint: 'The document has other words, or none of them.',
      count: counts.notExact,
    },
    {
      list: 'uncited',
      title: 'Without a citation',
      hint: 'Nothing is quoted for these relations.',
      count: counts.uncited,
    },
    {
      list: 'disputed',
      title: 'Disputed',
      hint: 'Another relation stands against these.',
      count: counts.disputed,
    },
    {
      list: 'single source',
      title: 'One source only',
      hint: 'A single independent source says so.',
      count: counts.singleSource,
    },
    {
      list: 'unreviewed',
      title: 'Not reviewed',
      hint: 'Nobody has checked every quote of these.',
      count: counts.unreviewed,
    },
  ];
}

/** The list worth opening first: the gravest that has anything in it. */
export function gravestList(counts: EvidenceHealth['counts']): HealthList {
  return healthRows(counts).find((row) => row.count > 0)?.list ?? 'not exact';
}

/** A part of a whole in per cent that never reads as all or nothing unless it is. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 1) return 'under 1 %';
  if (part < whole && percent > 99) return 'over 99 %';
  return `${Math.round(percent)} %`;
}
