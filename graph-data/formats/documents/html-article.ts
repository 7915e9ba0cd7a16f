/** Finds the article in a page: what is left without navigation, advertisements and other surroundings. */
import { blockText, isSilent } from './html-blocks.ts';
import {
  attribute,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
  isElement,
} from './html-tree.ts';

/** Elements and roles that surround an article. */
const AROUND_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'dialog']);
const AROUND_ROLES: ReadonlySet<string> = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alert'],
  ...['alertdialog', 'menu', 'menubar', 'toolbar'],
]);
const AROUND_NAMES =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|sidebar|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations?)?|newsletter|subscri(?:be|ption)|cookies?|consent|comments?|promo(?:tion)?|adverts?|advertisement|ads?|ad-?slot|sponsor(?:ed)?|footer|paywall|popup|modal|toolbar|pagination|skip-?link|sr-only|visually-hidden)(?:[-_\s]|$)/i;

/** A part with less text than this is a teaser, not the article. */
const ENOUGH = 200;
/** Of the text of the whole page, how much something must hold to be more than a surrounding. */
const TOO_MUCH = 0.5;

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'blockquote']);

export type Article = { text: string; leftOut: boolean };

/** The text of a page's article; of the whole page where nothing in it looks like one. */
export function articleText(document: HtmlDocument): Article {
  const all = [...elementsOf(document)];
  const body = all.find(({ tagName }) => tagName === 'body');
  if (body === undefined) return { text: '', leftOut: false };
  const whole = blockText(body);
  const lengths = lengthsBelow(body);
  const most = (lengths.get(body) ?? 0) * TOO_MUCH;
  const around = new Set(
    all.filter((element) => isAround(element) && (lengths.get(element) ?? 0) < most),
  );
  const skip = (element: HtmlElement) => around.has(element);
  const root = bestRoot(all, skip) ?? densest(body, skip) ?? body;
  const found = blockText(root, skip);
  const text = found.length >= Math.min(ENOUGH, whole.length / 2) ? found : whole;
  return { text, leftOut: text.length < whole.length };
}

/** How much text is below each element, all in one go. */
function lengthsBelow(root: HtmlElement): Map<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>();
  const measure = (element: HtmlElement): number => {
    let sum = 0;
    for (const node of element.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) sum += node.value.trim().length;
      else if (isElement(node) && !isSilent(node)) sum += measure(node);
    }
    lengths.set(element, sum);
    return sum;
  };
  measure(root);
  return lengths;
}

/** Whether an element is one of the things around an article, by what it says it is. */
function isAround(element: HtmlElement): boolean {
  const role = attribute(element, 'role');
  if (AROUND_TAGS.has(element.tagName) || AROUND_ROLES.has(role ?? '')) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (element.tagName === 'html' || element.tagName === 'body') return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return names.length < 500 && AROUND_NAMES.test(names);
}

/** Where the page itself says that its text is, if there is enough of it. */
function bestRoot(
  all: readonly HtmlElement[],
  skip: (element: HtmlElement) => boolean,
): HtmlElement | null {
  const kinds: ((element: HtmlElement) => boolean)[] = [
    (element) => /\barticleBody\b/.test(attribute(element, 'itemprop') ?? ''),
    ({ tagName }) => tagName === 'article',
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  ];
  for (const is of kinds) {
    const found = all.filter(is).map((element) => ({
      element,
      length: blockText(element, skip).length,
    }));
    const total = found.reduce((sum, { length }) => sum + length, 0);
    const longest = found.toSorted((a, b) => b.length - a.length)[0];
    // Many of one length are a list of teasers.
    if (longest !== undefined && longest.length >= Math.max(ENOUGH, total * TOO_MUCH))
      return longest.element;
  }
  return null;
}

/** The element whose own paragraphs hold the most text. */
function densest(body: HtmlElement, skip: (element: HtmlElement) => boolean): HtmlElement | null {
  const scores = new Map<HtmlElement, number>();
  const add = (element: HtmlElement | null, score: number) => {
    if (element !== null) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  const visit = (parent: HtmlElement, grandparent: HtmlElement | null) => {
    for (const element of parent.childNodes) {
      if (!isElement(element) || isSilent(element) || skip(element)) continue;
      if (PARAGRAPHS.has(element.tagName)) {
        const { length } = blockText(element, skip);
        add(parent, length);
        add(grandparent, length / 2);
      } else visit(element, parent);
    }
  };
  visit(body, null);
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= ENOUGH ? best[0] : null;
}
