/** Text of figures as PDF readers find it: every label and reference, in the order in which one reads. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureBundledProject } from '../../build/bundled-project.ts';
import type { Interchange } from '../model/interchange.ts';
import { createProject } from '../service/build-project.ts';
import {
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
  testFolder,
} from '../service/sample.ts';
import { runCommandLine } from './run.ts';

const poppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('pdftotext is not installed: texts of PDFs are not read back.\n');
    return false;
  }
})();

/** Draws the project as SVG and as PDF; answers the texts of the one and what is read from the other. */
async function drawn(project: string, ...options: string[]): Promise<[string[], string]> {
  const folder = testFolder();
  for (const format of ['svg', 'pdf']) {
    const file = join(folder, `f.${format}`);
    const args = ['figure', project, '-o', file, '--citations', 'under', ...options];
    expect(await runCommandLine(args, { print: () => {}, complain: () => {} })).toBe(0);
  }
  const svg = readFileSync(join(folder, 'f.svg'), 'utf8');
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    plain(text),
  );
  const limits = { maxBuffer: 1e9 };
  const read = execFileSync('pdftotext', ['-raw', join(folder, 'f.pdf'), '-'], limits);
  return [texts, plain(read.toString())];
}

/** Letters and digits alone: spaces, directions and brackets are each reader’s own. */
function plain(text: string): string {
  const unescaped = text.replace(/&(?:amp|lt|gt|quot|apos);/g, '');
  return unescaped.normalize('NFKC').replace(/(?:[\p{Cf}\p{P}\s]|\uFE0F)+/gu, '');
}

/** Looks for each text after the one before it; answers those that are not there. */
function missingInOrder(texts: readonly string[], read: string): string[] {
  let at = 0;
  return texts.filter((text) => {
    const found = read.indexOf(text, at);
    if (found < 0) return true;
    at = found + text.length;
    return false;
  });
}

test.skipIf(!poppler)(
  'the bundled project: every label and every reference, in order',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'edgewise-figure-'));
    const [texts, read] = await drawn(ensureBundledProject(home), '--size', '420x297mm@96');
    rmSync(home, { recursive: true });
    expect(texts.length).toBeGreaterThan(2_000);
    expect(missingInOrder(texts, read)).toEqual([]);
    const title = read.indexOf('Sanctuarycities');
    const order = ['ThomasHoman', 'Statedasfact', 'DrawnwithEdgewise'].map((one) =>
      read.indexOf(one),
    );
    expect([title, ...order]).toEqual([title, ...order].toSorted((a, b) => a - b));
  },
  60_000,
);

const NAMES = [
  'محمد بن سلمان',
  'هيئة الهجرة والجمارك (ICE)',
  'בנימין נתניהו',
  'क्षत्रिय हिन्दी',
  'শ্রীমতী বন্দ্যোপাধ্যায়',
  'கௌதம் ஸ்ரீனிவாசன்',
  'શ્રી કૃષ્ણમૂર્તિ',
  'ಕೃಷ್ಣ ಸ್ವಾಮಿ',
  'ශ්‍රී ලංකා',
  'สมชาย ใจดี',
  'ສຸກສະຫວັນ ພົມມະ',
  'ស្រី កម្ពុជា',
  'გიორგი ბერიძე',
  'Արմեն Հակոբյան',
  'አበበ ቢቂላ',
  '張偉 北京市',
  '東京都庁',
  '한국은행',
  'Ἀθῆναι Ελλάδα',
  'Владимир Київ',
  'Nguyễn Thị Hồng',
  'S\u0327o\u0308z\u0307 e\u0301te\u0301',
  '👩‍⚖️ Judge',
  '🇩🇪 Bundestag',
  '👩🏽‍🚀👨‍👩‍👧‍👦',
  '⚖ Court',
  'مصر and Egypt 2017',
] as const;
const LABELS = ['يقول', 'אומר', 'मिले', '見る', 'met'] as const;

function manyScripts(): Interchange {
  const next = (i: number) => NAMES[(i + 1) % NAMES.length] ?? '';
  const quotes = NAMES.map((name, i) => `${name} met ${next(i)}`);
  const document = {
    ...sampleDocument('doc', quotes.join('. ')),
    ...{ title: 'وثيقة – документ – 文書', publisher: 'הארץ' },
  };
  return {
    ...sampleContent(),
    documents: [document],
    entities: NAMES.map((name, i) => sampleEntity(`e${i}`, name)),
    relations: NAMES.map((_, i) =>
      sampleRelation(`r${i}`, `e${i}`, `e${(i + 1) % NAMES.length}`, LABELS[i % 5] ?? ''),
    ),
    citations: quotes.map((quote, i) => sampleCitation(`c${i}`, `r${i}`, document, quote)),
    tensions: [],
  };
}

test.skipIf(!poppler)('names of many scripts: right to left, combining, joined emoji', async () => {
  const project = join(testFolder(), 'scripts.edgewise');
  createProject(project, manyScripts());
  const [texts, read] = await drawn(project, '--size', '1600x1200');
  for (const name of NAMES) expect(texts.join('')).toContain(plain(name));
  expect(missingInOrder(texts, read)).toEqual([]);
});

test.skipIf(!poppler)(
  'a PDF tells what its parts are, in order, and what the figure shows',
  async () => {
    const project = join(testFolder(), 'sample.edgewise');
    createProject(project, sampleContent());
    const file = join(testFolder(), 'tagged.pdf');
    const args = ['figure', project, '-o', file, '--size', 'a4-landscape', '--title', 'Who leads'];
    expect(await runCommandLine(args, { print: () => {}, complain: () => {} })).toBe(0);
    const info = execFileSync('pdfinfo', [file]).toString();
    expect(info).toMatch(/Tagged: +yes/);
    const tree = execFileSync('pdfinfo', ['-struct-text', file], { stdio: 'pipe' }).toString();
    const roles = [...tree.matchAll(/^ +(H1|Figure|P|H2|L|LI|Lbl|LBody)\b/gm)].map(
      ([, role]) => role,
    );
    expect(roles.slice(0, 4)).toEqual(['H1', 'Figure', 'P', 'P']);
    expect(roles.slice(4, 9)).toEqual(['H2', 'L', 'LI', 'Lbl', 'LBody']);
    expect(roles.filter((role) => role === 'LI')).toHaveLength(6);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('/Lang(en)');
    expect(bytes).toMatch(/\/S\/Figure.*\/Alt<FEFF0041/);
  },
);
