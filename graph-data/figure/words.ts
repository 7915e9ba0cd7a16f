/** All text that a figure holds, to choose fonts by. */
import type { Scene } from './scene.ts';

/** The text of every page, references included, in no special order. */
export function textOf({ graph, texts, pages, references, caption }: Scene): string {
  const lines = [
    ...graph.nodes.flatMap((node) => node.lines),
    ...graph.edges.flatMap(({ label }) => label?.lines ?? []),
    ...texts,
    ...pages.flatMap((page) => page.texts),
  ].map(({ text }) => text);
  const listed = references.flatMap(({ sentence, quote, source }) => [sentence, quote, source]);
  return [...lines, ...listed, caption, '0123456789–'].join('\n');
}
