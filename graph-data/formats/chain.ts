/** A path written out as an argument: as plain text with footnotes, and as Markdown. Pure functions. */
import type { ChainHop } from '../model/evidence-views.ts';
import { quoted } from '../model/quoted.ts';
import type { CitedPassage, GraphNode } from '../model/views.ts';

/** Where a passage stands. */
type Sourced = Pick<CitedPassage, 'author' | 'documentTitle' | 'publisher' | 'published' | 'url'>;

type WrittenHop = Pick<ChainHop, 'sentence' | 'reasons'> & {
  citation: (Sourced & Pick<CitedPassage, 'quote'>) | null;
};

/** What is written out. */
export type WrittenChain = {
  entities: readonly Pick<GraphNode, 'name'>[];
  hops: readonly WrittenHop[];
  weakest: number | null;
};

/** Plain text: one numbered sentence a hop, then a footnote each with quote, source and weaknesses. */
export function chainText({ entities, hops, weakest }: WrittenChain): string {
  const lines = hops.map(
    ({ sentence }, index) => `${index + 1}. ${oneLine(sentence)} [${index + 1}]`,
  );
  const notes = hops.map((hop, index) => `[${index + 1}] ${footnote(hop, index === weakest)}`);
  return `${[title(entities), '', ...lines, '', ...notes].join('\n')}\n`;
}

/** Markdown with footnotes as most dialects have them. */
export function chainMarkdown({ entities, hops, weakest }: WrittenChain): string {
  const lines = hops.map(
    ({ sentence }, index) => `${index + 1}. ${escaped(oneLine(sentence))} [^${index + 1}]`,
  );
  const notes = hops.map(
    (hop, index) => `[^${index + 1}]: ${escaped(footnote(hop, index === weakest))}`,
  );
  return `${[`**${escaped(title(entities))}**`, '', ...lines, '', ...notes].join('\n')}\n`;
}

function title(entities: WrittenChain['entities']): string {
  const names = entities.map(({ name }) => oneLine(name));
  return `From ${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
}

function footnote({ citation, reasons }: WrittenHop, weakest: boolean): string {
  const source =
    citation === null
      ? 'No citation.'
      : `${quoted(oneLine(citation.quote))} ${sourceLine(citation)}.`;
  const why = reasons.map(({ text }) => oneLine(text)).join(' ');
  const care = why === '' ? '' : weakest ? ` Weakest link: ${why}` : ` Note: ${why}`;
  return `${source}${care}`;
}

/** Where a passage stands, as one line without a full stop. */
export function sourceLine(citation: Sourced): string {
  const { author, documentTitle, publisher, published, url } = citation;
  const parts = [author, documentTitle, publisher, published, url];
  return parts.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(', ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&');
}
