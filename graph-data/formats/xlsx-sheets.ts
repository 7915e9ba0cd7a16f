/** Which sheets a workbook has, in the order and with the names that a person sees. */
import { readXml } from './xml-read.ts';

export type NamedSheet = { name: string; part: string };

/** Sheets as the workbook lists them, then those that it does not list. @param parts the workbook, unpacked */
export async function namedSheets(parts: ReadonlyMap<string, Uint8Array>): Promise<NamedSheet[]> {
  const targets = await targetsOf(parts.get('xl/_rels/workbook.xml.rels'));
  const listed: NamedSheet[] = [];
  for await (const [element, attributes] of elements(parts.get('xl/workbook.xml'))) {
    const part = element === 'sheet' ? targets.get(attributes.get('id') ?? '') : undefined;
    const name = attributes.get('name') ?? '';
    if (part !== undefined && parts.has(part)) listed.push({ name, part });
  }
  const rest = [...parts.keys()]
    .filter((part) => part.startsWith('xl/worksheets/'))
    .filter((part) => !listed.some((sheet) => sheet.part === part))
    .sort((a, b) => numberOf(a) - numberOf(b));
  return [...listed, ...rest.map((part) => ({ name: `Sheet ${numberOf(part)}`, part }))];
}

/** The parts that relationships lead to, by id. */
async function targetsOf(part: Uint8Array | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  for await (const [element, attributes] of elements(part)) {
    if (element !== 'Relationship') continue;
    const target = attributes.get('Target') ?? '';
    targets.set(attributes.get('Id') ?? '', target.replace(/^(?:\/?xl\/)?/, 'xl/'));
  }
  return targets;
}

type Element = [name: string, attributes: ReadonlyMap<string, string>];

async function* elements(part: Uint8Array | undefined): AsyncGenerator<Element> {
  if (part === undefined || part.length === 0) return;
  for await (const event of readXml(bytes(part))) {
    if (event.kind === 'open') yield [event.name, event.attributes];
  }
}

async function* bytes(part: Uint8Array): AsyncGenerator<Uint8Array> {
  yield part;
}

function numberOf(part: string): number {
  return Number(/\d+/.exec(part)?.[0] ?? 0);
}
