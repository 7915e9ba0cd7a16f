/** Names and aliases of entities as a tree of tokens, so that a text is read once however many names there are. */
import { type CapitalRule, capitalRule } from './capitals.ts';
import { isWord, type Token, tokensOf } from './tokens.ts';

/** An entity as far as its names go. */
export type Named = { type: string; name: string; aliases: readonly string[] };

/** A name that ends here: whose it is, by its place in the list, and how its capitals count. */
export type NameEnd = { entity: number; rule: CapitalRule };

export type NameNode = { next: Map<string, NameNode>; ends: NameEnd[] };

/** Characters that a name must have at least, signs aside: one letter is too common to be looked for. */
const SHORTEST = 2;

/**
 * The tree of all names.
 * @param present folded tokens of the text to be read: names that begin with another are left out; null for all
 */
export function indexNames(
  entities: readonly Named[],
  present: ReadonlySet<string> | null = null,
): NameNode {
  const root: NameNode = { next: new Map(), ends: [] };
  entities.forEach(({ type, name, aliases }, entity) => {
    for (const each of new Set([name, ...aliases])) addName(root, each, type, entity, present);
  });
  return root;
}

function addName(
  root: NameNode,
  name: string,
  type: string,
  entity: number,
  present: ReadonlySet<string> | null,
): void {
  const tokens = tokensOf(name);
  const [first] = tokens;
  if (first === undefined || (present !== null && !present.has(first.folded))) return;
  if (!worthLooking(tokens, name)) return;
  let node = root;
  for (const { folded } of tokens) {
    const next = node.next.get(folded) ?? { next: new Map(), ends: [] };
    node.next.set(folded, next);
    node = next;
  }
  if (node.ends.some((end) => end.entity === entity)) return;
  const words = tokens.map(({ start, end }) => name.slice(start, end));
  node.ends.push({ entity, rule: capitalRule(words, type) });
}

function worthLooking(tokens: readonly Token[], name: string): boolean {
  const letters = tokens.filter(isWord).reduce((sum, { folded }) => sum + folded.length, 0);
  // A name of one small word of two letters would be found in every sentence.
  return letters >= SHORTEST && !/^\p{Ll}{2}$/u.test(name);
}
