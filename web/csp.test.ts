/** The content policy against what it must allow and forbid. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, CYTOSCAPE_STYLE_HASH } from './csp.ts';

it('carries the hash of the style that the installed Cytoscape adds to a page', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('cytoscape'));
  const source = readFileSync(join(folder, 'cytoscape.esm.mjs'), 'utf8');
  const name = /var className = '([^']+)';/.exec(source)?.[1];
  const rule = /stylesheet\.textContent = '\.' \+ className \+ '([^']+)';/.exec(source)?.[1];
  const style = `.${name}${rule}`;
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  expect(hash).toBe(CYTOSCAPE_STYLE_HASH);
  expect(source.match(/createElement\('style'\)/g)).toHaveLength(1);
});

it('is the policy that was decided, to the letter', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify",
  );
  expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe');
});
