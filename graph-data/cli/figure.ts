/** `edgewise figure`: a picture with its legend and its sources, made without the interface. */
import { basename, extname, resolve } from 'node:path';
import { composeFigure, type FigureContent, type FigureOptions } from '../figure/compose.ts';
import { LABEL_CHOICES } from '../figure/drawing.ts';
import { createMeasure } from '../figure/measure.ts';
import { canvasColours } from '../figure/palette.ts';
import { type FigureSize, PRESETS, readSize, sizeProblem } from '../figure/size.ts';
import { typeLooks } from '../figure/type-looks.ts';
import { projectTitle } from '../model/project-file.ts';
import { LAYOUTS } from '../model/vocabulary.ts';
import { ServiceError } from '../rpc/errors.ts';
import { writeWhole } from '../service/write-whole.ts';
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { arrange, type FigureScope, pick, readCitations } from './figure-content.ts';
import { type FigureFormat, FORMATS, writeFigure } from './figure-write.ts';
import { withProject } from './open.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  focus: { type: 'string' },
  overview: { type: 'string' },
  depth: { type: 'string' },
  path: { type: 'string' },
  'path-to': { type: 'string' },
  view: { type: 'string' },
  size: { type: 'string' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  licence: { type: 'string' },
  theme: { type: 'string' },
  background: { type: 'string' },
  labels: { type: 'string' },
  layout: { type: 'string' },
  legend: { type: 'string' },
  citations: { type: 'string' },
  'whole-quotes': { type: 'boolean' },
  'no-legend': { type: 'boolean' },
  'no-citations': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<readonly ['project'], typeof OPTIONS>>['values'];

export const figureCommand: Command = {
  name: 'figure',
  usage:
    'figure <project> -o f.svg|png|pdf|html [--overview n | --focus name --depth n | --path a b | --view name] [--size preset|WxH|WxHmm@dpi] ' +
    '[--title t] [--theme dark] [--background transparent] [--labels all|important|none] [--no-legend] [--no-citations]',
  summary: `a picture with legend and numbered citations; presets: ${PRESETS.map(({ id }) => id).join(', ')}`,
  async run(args, output) {
    const { values, positionals } = readArguments(pathInOne(args), ['project'], OPTIONS);
    const format = formatOf(values.output);
    const size = sizeOf(values.size, format);
    const scope = scopeOf(values);
    const layout = oneOf(LAYOUTS, values.layout ?? 'force', '--layout');
    const project = projectTitle(resolve(positionals[0]));
    const { content, name, documents } = await withProject(positionals[0], async (service) => {
      const picked = await pick(service, scope);
      const positions = picked.positions ?? arrange(picked, layout, size.width / size.height);
      const wanted = values['no-citations'] !== true;
      const cited = wanted ? await readCitations(service, picked.edges, positions) : [];
      const { nodes, edges } = picked;
      const { documents: count, types: styles } = await service.getProject({});
      const types = typeLooks(styles);
      const looks = types === null ? null : { sizes: null, communities: null, types };
      const content: FigureContent = {
        nodes,
        edges,
        positions,
        cited,
        scheme: picked.scheme,
        looks,
      };
      return { content, name: picked.name, documents: count };
    });
    const title = values.title ?? (name === '' ? project : `${project}: ${name}`);
    const options = optionsOf(values, content, { format, size, title, documents });
    const scene = composeFigure(content, options, createMeasure());
    const problem = sizeProblem(scene.width, scene.height, format);
    if (problem !== null) throw new ServiceError('INVALID_INPUT', problem);
    const licence = values.licence ?? 'Quotations belong to their publishers.';
    const made = await writeFigure(scene, { format, dpi: size.dpi, project, licence });
    writeWhole(resolve(values.output ?? ''), made.content);
    for (const warning of warningsOf(scene.graph, made.missing)) output.complain(warning);
    const { width, height } = scene;
    const facts = { file: values.output, width, height, caption: scene.caption };
    if (values.json)
      output.print(JSON.stringify({ ...facts, description: scene.description }, null, 2));
    else
      output.print(`${basename(values.output ?? '')}: ${width} x ${height} px. ${scene.caption}`);
    return 0;
  },
};

/** `--path a b` takes two names, which the parser of arguments does not know of. */
function pathInOne(args: readonly string[]): string[] {
  const at = args.indexOf('--path');
  const [from, to] = [args[at + 1], args[at + 2]];
  if (at < 0 || from === undefined || to === undefined) return [...args];
  return [...args.slice(0, at), `--path=${from}`, `--path-to=${to}`, ...args.slice(at + 3)];
}

function formatOf(file: string | undefined): FigureFormat {
  if (file === undefined) throw new UsageError('The file to write is missing; give it with -o.');
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((one) => one === ending);
  if (format) return format;
  throw new UsageError(
    `“${file}” does not end in one of ${FORMATS.map((one) => `.${one}`).join(', ')}.`,
  );
}

function sizeOf(text: string | undefined, format: FigureFormat): FigureSize {
  const size = readSize(text ?? 'slide');
  if (size === null)
    throw new UsageError(`“${text}” is not a size; give a preset, 1200x800 or 180x120mm@300.`);
  const problem = sizeProblem(size.width, size.height, format);
  if (problem !== null) throw new UsageError(problem);
  return size;
}

function scopeOf(values: Values): FigureScope {
  const { overview, focus, path, view } = values;
  const chosen = [overview, focus, path, view].filter((one) => one !== undefined);
  if (chosen.length > 1)
    throw new UsageError(
      'A figure has one of --overview, --focus, --path and --view, not several.',
    );
  if (view !== undefined) return { kind: 'view', name: view };
  if (overview !== undefined) return overviewOf(overview);
  if (values.path !== undefined) {
    if (values['path-to'] === undefined) throw new UsageError('--path takes two names.');
    return { kind: 'path', from: values.path, to: values['path-to'] };
  }
  const depth = Number(values.depth ?? 1);
  if (!Number.isInteger(depth) || depth < 1 || depth > 4)
    throw new UsageError(`--depth is a whole number from 1 to 4, not “${values.depth}”.`);
  return values.focus === undefined
    ? { kind: 'all' }
    : { kind: 'focus', name: values.focus, depth };
}

function overviewOf(text: string): FigureScope {
  const entities = Number(text);
  if (Number.isInteger(entities) && entities >= 1 && entities <= 2_000)
    return { kind: 'overview', entities };
  throw new UsageError(`--overview is a number of entities from 1 to 2,000, not “${text}”.`);
}

type Facts = { format: FigureFormat; size: FigureSize; title: string; documents: number };

function optionsOf(
  values: Values,
  { edges }: FigureContent,
  { format, size, title, documents }: Facts,
): FigureOptions {
  const theme = oneOf(['light', 'dark'], values.theme ?? 'light', '--theme');
  const places = ['under', 'beside', 'pages'] as const;
  const usual = format === 'pdf' ? 'pages' : 'under';
  const citations = oneOf(places, values.citations ?? usual, '--citations');
  const legend = oneOf(['under', 'right', 'left'], values.legend ?? 'under', '--legend');
  return {
    size,
    theme,
    background: backgroundOf(values.background, theme),
    title,
    subtitle: values.subtitle ?? '',
    sourceLine: `Drawn with Edgewise from ${documents === 1 ? 'one document' : `${documents} documents`}.`,
    legend: values['no-legend'] ? 'none' : legend,
    labels: oneOf(LABEL_CHOICES, values.labels ?? 'all', '--labels'),
    edgeLabels: edges.length <= 40 && values.labels !== 'none',
    // A web page lists its references as text beside the picture; other formats than PDF have one page.
    citations: values['no-citations'] ? 'none' : format === 'html' ? 'pages' : citations,
    wholeQuotes: values['whole-quotes'] === true,
  };
}

function backgroundOf(text: string | undefined, theme: 'light' | 'dark'): string | null {
  if (text === undefined) return theme === 'light' ? '#ffffff' : canvasColours(theme).background;
  if (text === 'transparent') return null;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  throw new UsageError(
    `“${text}” is not a background; give a colour such as #ffffff, or transparent.`,
  );
}

function oneOf<const T extends string>(values: readonly T[], text: string, option: string): T {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option} is one of ${values.join(', ')}, not “${text}”.`);
}

function warningsOf(
  { unlabelled, unnumbered }: { unlabelled: readonly string[]; unnumbered: readonly string[] },
  missing: readonly string[],
): string[] {
  const warnings: string[] = [];
  if (unlabelled.length > 0)
    warnings.push(
      `${unlabelled.length} labels found no room; choose a larger size or --labels important.`,
    );
  if (unnumbered.length > 0)
    warnings.push(
      `The numbers of ${unnumbered.length} relations found no room; choose a larger size.`,
    );
  if (missing.length > 0)
    warnings.push(
      `No font at hand has these characters, which are left out or drawn by the reader’s own fonts: ${missing.slice(0, 40).join(' ')}`,
    );
  return warnings;
}
