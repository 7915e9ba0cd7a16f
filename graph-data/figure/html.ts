/** Writes a figure as one web page that needs nothing else: pan, zoom, and the quotes behind each relation. */
import { HTML_SCRIPT, HTML_STYLE } from './html-parts.ts';
import type { Reference } from './numbering.ts';
import type { Scene } from './scene.ts';
import { type EmbeddedFont, fontStyles, sceneToSvg } from './svg.ts';
import { elementId, escapeXml } from './xml.ts';

/**
 * Writes the page. Its policy allows its own style and script, named by their hashes, and nothing else.
 * @param scene composed without references in the picture: the page lists them as text
 * @throws RangeError as `sceneToSvg`
 */
export async function sceneToHtml(
  scene: Scene,
  fonts: readonly EmbeddedFont[] = [],
): Promise<string> {
  const style = `${fontStyles(fonts)}${HTML_STYLE}`;
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(HTML_SCRIPT)}'`,
    `style-src '${await hashOf(style)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = escapeXml(scene.title);
  return [
    '<!doctype html>',
    `<html lang="en" data-theme="${scene.theme}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<section id="view" aria-label="Figure; drag to move, scroll to zoom, plus, minus and 0 on the keyboard" tabindex="0">',
    sceneToSvg(scene),
    '</section>',
    '<aside aria-label="Quotes">',
    `<p id="caption">${escapeXml(scene.caption)}</p>`,
    '<p id="chosen" role="status"></p>',
    listOf(scene.references),
    '</aside>',
    '</main>',
    `<script>${HTML_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function listOf(references: readonly Reference[]): string {
  if (references.length === 0) return '';
  return `<h2>References</h2>\n<ol>\n${references.map(itemOf).join('\n')}\n</ol>`;
}

function itemOf({ number, relation, sentence, quote, source, url, verdict }: Reference): string {
  const link = url === null ? '' : ` ${linkTo(url)}`;
  return (
    `<li value="${number}" data-relation="${escapeXml(elementId('relation-', relation))}">` +
    `<button type="button">${escapeXml(sentence)}</button>` +
    `<blockquote dir="auto">${escapeXml(quote)}</blockquote>` +
    `<p>${escapeXml(source)}. ${escapeXml(verdict)}.${link}</p></li>`
  );
}

/** A link for addresses of the web; any other text stays text. */
function linkTo(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const web = parsed !== null && ['http:', 'https:'].includes(parsed.protocol);
  if (!web) return escapeXml(url);
  return `<a href="${escapeXml(parsed.href)}" rel="noopener noreferrer nofollow">${escapeXml(url)}</a>`;
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `sha256-${btoa(binary)}`;
}
