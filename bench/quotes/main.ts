/**
 * How long it takes to check 10,000 quotes against 1,000 documents of 20 KB, through the service:
 * `npm run bench -- quotes`. Seven quotes in ten are verbatim; of the others one differs in its signs, one in a
 * few letters, and one is nowhere.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textHash } from '../../graph-data/formats/text-hash.ts';
import type { Interchange } from '../../graph-data/model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../../graph-data/model/records.ts';
import { createProject } from '../../graph-data/service/build-project.ts';
import { createRandom } from '../data/random.ts';
import { atMost, finishPart, isQuick, median } from '../support/report.ts';
import { startService } from '../support/service.ts';

const DOCUMENTS = 1_000;
const LENGTH = 20_000;
const QUOTES = 10;
const QUOTE_LENGTH = 120;
const RUNS = isQuick() ? 1 : 5;
const LIMIT_MS = 5_000;
const VOCABULARY = 3_000;
const SIGNED = ['“policy”', '—', 'city', 'mayor', 'order', 'federal', 'police', 'court', 'funds'];

/** As many different words as an article's language has in use; made up, but for a few with signs. */
function vocabulary(next: (below: number) => number): string[] {
  return Array.from({ length: VOCABULARY }, (_, at) => {
    const letters = Array.from({ length: 3 + next(7) }, () => String.fromCharCode(97 + next(26)));
    return SIGNED[at] ?? letters.join('');
  });
}

function textOf(words: readonly string[], next: (below: number) => number): string {
  let text = '';
  while (text.length < LENGTH) {
    const common = next(3) === 0 ? next(words.length) : next(60);
    text += `${words[common]}${next(12) === 0 ? `${next(9_999)}. ` : ' '}`;
  }
  return text.slice(0, LENGTH);
}

/** A quote as somebody might have copied it; `kind` 0 to 6 to the letter. */
function copied(quote: string, kind: number): string {
  if (kind === 7) return quote.replaceAll('“', '"').replaceAll('”', '"').replaceAll(' ', '  ');
  if (kind === 8)
    return quote.replaceAll('e', (letter, at: number) => (at % 9 === 0 ? 'x' : letter));
  return kind === 9 ? [...quote].reverse().join('') : quote;
}

function citation(document: Document, nth: number, start: number): Citation {
  const end = start + QUOTE_LENGTH;
  const original = document.text.slice(start, end);
  const quote = copied(original, nth);
  const verbatim = quote === original;
  return {
    id: `${document.id}-${nth}`,
    relation: `r-${document.id}`,
    document: document.id,
    start: verbatim ? start : null,
    end: verbatim ? end : null,
    quote,
    prefix: verbatim ? document.text.slice(Math.max(0, start - 32), start) : '',
    suffix: verbatim ? document.text.slice(end, end + 32) : '',
    stance: 'supports',
    verdict: 'exact',
  };
}

function content(): Interchange {
  const next = createRandom(7).below;
  const words = vocabulary(next);
  const documents: Document[] = Array.from({ length: DOCUMENTS }, (_, at) => {
    const text = textOf(words, next);
    const source = { publisher: `Paper ${at}`, author: null, published: null, url: null };
    return { id: `d${at}`, title: `Document ${at}`, ...source, text, sha256: textHash(text) };
  });
  const entity = (id: string): Entity => ({
    id,
    type: 'person',
    name: id,
    aliases: [],
    description: '',
  });
  const relations: Relation[] = documents.map(({ id }) => ({
    ...{ id: `r-${id}`, source: 'a', target: 'b', type: 'role', label: 'knows' },
    ...{ speaker: null, modality: 'stated', negated: false, occurred: null },
  }));
  const citations = documents.flatMap((document) =>
    Array.from({ length: QUOTES }, (_, nth) =>
      citation(document, nth, next(LENGTH - QUOTE_LENGTH)),
    ),
  );
  const entities = [entity('a'), entity('b')];
  return {
    format: 'edgewise',
    version: 1,
    documents,
    entities,
    relations,
    citations,
    tensions: [],
  };
}

const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
const path = join(folder, 'quotes.edgewise');
createProject(path, content());
const running = await startService(path);
const { service } = running;
const times: number[] = [];
let reports = 0;
for (let run = 0; run < RUNS; run++) {
  const began = performance.now();
  const { checked } = await service.checkQuotes({}, { onProgress: () => (reports += 1) });
  times.push(Math.round(performance.now() - began));
  if (checked !== DOCUMENTS * QUOTES) throw new Error(`Only ${checked} quotes were checked.`);
}
const { counts } = await service.getEvidenceHealth({ list: 'not exact', offset: 0, limit: 0 });
await running.stop();
rmSync(folder, { recursive: true });
console.log(`Runs: ${times.join(', ')} ms; ${reports / RUNS} reports of progress a run.`);
console.log(counts.verdicts);
const lines = [atMost('check 10,000 quotes', Math.round(median(times)), LIMIT_MS)];
finishPart('quotes', lines, { times, verdicts: counts.verdicts });
