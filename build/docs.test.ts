import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../graph-data/cli/run.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];

/** Relative targets of the links and images of a Markdown page. */
function linksOf(page: string): string[] {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)/g)];
  return targets.flatMap(([, target]) =>
    target === undefined || /^[a-z]+:/.test(target) ? [] : [target],
  );
}

describe.each(PAGES)('%s', (page) => {
  test('links to what is there', () => {
    const missing = linksOf(page).filter((target) => !existsSync(join(dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

test('the first page is linked, so that a broken pattern would be noticed', () => {
  expect(linksOf('README.md').length).toBeGreaterThan(8);
});

test('every decision is listed, in order and by its title', () => {
  const files = globSync('docs/decisions/[0-9]*.md').sort();
  expect(files.length).toBeGreaterThan(10);
  const lines = files.map((file, at) => {
    const [heading = ''] = readFileSync(file, 'utf8').split('\n', 1);
    const title = heading.replace(`# ${at + 1}. `, '');
    return `${at + 1}. [${title}](${basename(file)})`;
  });
  const list = readFileSync('docs/decisions/README.md', 'utf8').match(/^\d+\. \[.*\]\([^)]*\)/gm);
  expect(list).toEqual(lines);
});

test('every command of the command line is documented', async () => {
  const page = readFileSync('docs/command-line.md', 'utf8');
  const lines: string[] = [];
  await runCommandLine(['--help'], { print: (text) => lines.push(text), complain: () => {} });
  const commands = [...lines.join('\n').matchAll(/^ {2}([a-z]+) </gm)].flatMap(
    ([, name]) => name ?? [],
  );
  expect(commands.length).toBeGreaterThanOrEqual(8);
  for (const command of commands) expect(page).toContain(`\`${command} <`);
});
