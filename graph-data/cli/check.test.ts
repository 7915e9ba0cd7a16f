import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProject } from '../service/build-project.ts';
import { sampleContent, testFolder } from '../service/sample.ts';
import { runCommandLine } from './run.ts';

test.each([
  ['other spaces', 0, 'normalised', 'Ann\u00a0leads Blue.'],
  ['other words', 1, 'not found', 'They never did.'],
])('check on %s', async (_what, code, verdict, quote) => {
  const content = sampleContent();
  const [first] = content.citations;
  if (first === undefined) throw new Error('The sample has no citation.');
  content.citations[0] = { ...first, start: null, end: null, prefix: '', suffix: '', quote };
  const path = join(testFolder(), 'a.edgewise');
  createProject(path, content);
  const out: string[] = [];
  const output = { print: (line: string) => out.push(line), complain: () => {} };
  expect(await runCommandLine(['check', path, '--json'], output)).toBe(code);
  expect(JSON.parse(out.join('\n'))).toMatchObject({ checked: 6, failures: [{ verdict, quote }] });
});
