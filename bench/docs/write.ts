/** Writes what was measured into the documentation, so that its numbers are always those of the results. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chart, panelsOf } from './chart.ts';
import { readDrawing, readLayouts } from './results.ts';
import { resultSections } from './tables.ts';

const PAGE = 'docs/performance.md';
const BEGIN = '<!-- results: written by `npm run bench -- --write-docs` -->';
const END = '<!-- end of results -->';

/** Writes the tables into docs/performance.md and the chart beside it. Throws where the page has no place for them. */
export function writeDocs(): void {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to < from)
    throw new Error(`${PAGE} has no “${BEGIN}” with “${END}” after it.`);
  const before = page.slice(0, from + BEGIN.length);
  writeFileSync(PAGE, `${before}\n\n${resultSections()}\n\n${page.slice(to)}`);
  const panels = panelsOf(readDrawing(), readLayouts());
  for (const theme of ['light', 'dark'] as const) {
    writeFileSync(`docs/images/performance-${theme}.svg`, chart(panels, theme));
  }
  console.log(`Written to ${PAGE}`);
}
