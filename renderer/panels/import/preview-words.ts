/** What an import would do and did, in words. Pure. */
import type {
  ImportCounts,
  ImportProgress,
  ImportResult,
} from '../../../graph-data/model/imports.ts';
import { count } from '../parts/words.ts';

type Added = ImportCounts['added'];

/** New records by kind, those there are. */
function addedText(added: Added): string {
  const parts = [
    added.entities > 0 ? count(added.entities, 'entity', 'entities') : '',
    added.relations > 0 ? count(added.relations, 'relation') : '',
    added.citations > 0 ? count(added.citations, 'quote') : '',
    added.documents > 0 ? count(added.documents, 'document') : '',
    added.tensions > 0 ? count(added.tensions, 'tension') : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** One sentence for the foot of the dialog. */
export function countsText(counts: ImportCounts): string {
  const { rows, added, merged, reported } = counts;
  return [
    `${count(rows, 'row')}: new would be ${addedText(added)}`,
    merged > 0 ? `${count(merged, 'record is', 'records are')} there already` : '',
    reported > 0 ? `${count(reported, 'row')} cannot be stored` : '',
  ]
    .filter(Boolean)
    .join('; ')
    .concat('.');
}

export function countingText(progress: ImportProgress | 'begun'): string {
  if (progress === 'begun') return 'Going through all rows…';
  const { rows, done, total } = progress;
  const share = total === null || total === 0 ? '' : `, ${Math.floor((done / total) * 100)} %`;
  return `Going through all rows: ${rows.toLocaleString('en-GB')}${share}…`;
}

/** How quotes stand to their documents; nothing where there are none. */
export function verdictsText({ verdicts, added }: ImportCounts): string {
  if (added.citations === 0) return '';
  const found = verdicts.exact + verdicts.normalised + verdicts.approximate;
  const parts = [
    found > 0
      ? `${count(found, 'quote')} found in ${found === 1 ? 'its document' : 'their documents'}`
      : '',
    verdicts['not found'] > 0 ? `${count(verdicts['not found'], 'quote')} not found there` : '',
    verdicts['source missing'] > 0
      ? `${count(verdicts['source missing'], 'quote')} of documents whose text the project does not have`
      : '',
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

/** What an import has done, a sentence each. */
export function resultSentences(result: ImportResult, shown: number): string[] {
  const { rows, stored, reported, added, merged, inverse } = result;
  const changed = Object.values(added).some((number) => number > 0);
  return [
    `New: ${addedText(added)}.`,
    merged > 0 ? `${count(merged, 'record was', 'records were')} there already.` : '',
    `${stored.toLocaleString('en-GB')} of ${count(rows, 'row')} stored${reported.length > 0 ? `, ${reported.length.toLocaleString('en-GB')} not` : ''}.`,
    shown > 0 && added.entities > shown
      ? `The first ${shown} entities are on the canvas; search finds the others.`
      : '',
    changed && inverse === null ? 'This is too much to be undone.' : '',
  ].filter(Boolean);
}

/** The rows that were not stored, as a table for a spreadsheet. */
export function reportedCsv(reported: ImportResult['reported']): string {
  const lines = reported.map(({ file, line, problem }) =>
    [file, String(line), problem].map(quoted).join(','),
  );
  return `file,line,problem\r\n${lines.join('\r\n')}\r\n`;
}

// A spreadsheet would run what begins like a formula.
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
