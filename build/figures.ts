/**
 * Makes the example figures of the documentation from the bundled project: every format, every preset.
 * Previews stay below 400 kB each.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../graph-data/cli/run.ts';
import { ensureBundledProject } from './bundled-project.ts';
import { ROOT } from './paths.ts';

const FOLDER = join(ROOT, 'docs', 'figures');

type Example = { name: string; formats: readonly string[]; options: readonly string[] };

const EXAMPLES: readonly Example[] = [
  {
    name: '01-homan-slide',
    formats: ['png', 'svg'],
    options: [
      '--focus',
      'Thomas Homan',
      '--size',
      'slide',
      '--no-citations',
      '--subtitle',
      'Whom he leads, threatens and answers',
    ],
  },
  {
    name: '02-homan-article',
    formats: ['pdf', 'svg', 'html'],
    options: ['--focus', 'Thomas Homan', '--size', 'article'],
  },
  {
    name: '03-de-blasio-a4-landscape',
    formats: ['pdf', 'svg'],
    options: ['--focus', 'Bill de Blasio', '--size', 'a4-landscape'],
  },
  {
    name: '04-walsh-a4-portrait',
    formats: ['pdf', 'png'],
    options: ['--focus', 'Marty Walsh', '--size', '210x297mm@110'],
  },
  {
    name: '05-executive-order-letter-landscape',
    formats: ['pdf', 'svg'],
    options: [
      '--focus',
      'Executive order of January 25',
      '--size',
      'letter-landscape',
      '--legend',
      'right',
    ],
  },
  {
    name: '06-trump-letter-portrait',
    formats: ['pdf'],
    options: ['--focus', 'Donald Trump', '--size', 'letter-portrait'],
  },
  {
    name: '07-path-social',
    formats: ['png', 'svg'],
    options: ['--path', 'Thomas Homan', 'Bill de Blasio', '--size', 'social', '--no-citations'],
  },
  {
    name: '08-funding-cuts-beside',
    formats: ['png', 'html'],
    options: ['--focus', 'Federal funding cuts', '--size', '1600x1200', '--citations', 'beside'],
  },
  {
    name: '09-ice-square-dark',
    formats: ['png', 'svg'],
    options: [
      '--focus',
      'ICE',
      '--size',
      'square',
      '--theme',
      'dark',
      '--no-citations',
      '--labels',
      'all',
    ],
  },
  {
    name: '10-overview-a3',
    formats: ['png', 'pdf', 'html'],
    options: [
      '--overview',
      '32',
      '--size',
      '420x297mm@96',
      '--citations',
      'pages',
      '--subtitle',
      'The 32 most connected entities; the numbers stand for quotes, listed on further pages of the PDF',
    ],
  },
];

/** Makes one example; answers whether it could. */
async function make(project: string, { name, formats, options }: Example): Promise<boolean> {
  let well = true;
  for (const format of formats) {
    const file = join(FOLDER, `${name}.${format}`);
    const code = await runCommandLine(['figure', project, '-o', file, ...options], {
      print: () => console.log(`${name}.${format}: ${Math.ceil(statSync(file).size / 1024)} kB`),
      complain: (line) => console.error(`${name}.${format}: ${line}`),
    });
    well &&= code === 0;
  }
  return well;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const project = ensureBundledProject();
for (const example of EXAMPLES) if (!(await make(project, example))) process.exitCode = 1;
