/** What the parts of a PDF's pages are, for screen readers: headings, the figure, the list of references. */
import { type PdfFile, ref, utf16 } from './file.ts';
import type { Tagged } from './page-content.ts';

export type TaggedPage = { object: number; tagged: readonly Tagged[] };

/**
 * Writes the tree of structure (ISO 32000-1, 14.7) and where each page's marks are in it.
 * @param pages in their order; their `StructParents` is their index
 * @param alt what the figure shows, in words
 * @returns the object of the tree's root
 */
export function writeStructure(file: PdfFile, pages: readonly TaggedPage[], alt: string): number {
  const [root = 0, document = 0] = file.reserve(2);
  const kids: number[] = [];
  const owners: string[] = [];
  let list: { object: number; items: number[] } | null = null;
  const close = () => {
    if (list) file.set(list.object, element('L', document, list.items.map(ref).join(' ')));
    list = null;
  };
  for (const [at, { object, tagged }] of pages.entries()) {
    const owned: number[] = [];
    for (const one of tagged) {
      if (one.role !== 'LI') {
        close();
        kids.push(writeElement(file, one, { parent: document, page: object, alt }, owned));
        continue;
      }
      if (list === null) {
        const [own = 0] = file.reserve(1);
        list = { object: own, items: [] };
        kids.push(own);
      }
      list.items.push(writeElement(file, one, { parent: list.object, page: object, alt }, owned));
    }
    owners.push(`${at} [${owned.map(ref).join(' ')}]`);
  }
  close();
  file.set(document, element('Document', root, kids.map(ref).join(' ')));
  const parents = file.add(`<</Nums[${owners.join(' ')}]>>`);
  file.set(
    root,
    `<</Type/StructTreeRoot/K ${ref(document)}/ParentTree ${ref(parents)}/ParentTreeNextKey ${pages.length}>>`,
  );
  return root;
}

/** @param owned the element that owns each mark of the page, by the mark's number; added to */
function writeElement(
  file: PdfFile,
  { role, marks }: Tagged,
  { parent, page, alt }: { parent: number; page: number; alt: string },
  owned: number[],
): number {
  const [own = 0] = file.reserve(1);
  const kids = marks.map(({ role: part, mark }) => {
    const [object] = part === null ? [own] : file.reserve(1);
    if (part !== null && object !== undefined)
      file.set(object, element(part, own, String(mark), `/Pg ${ref(page)}`));
    owned[mark] = object ?? own;
    return part === null ? String(mark) : ref(object ?? own);
  });
  const words = role === 'Figure' ? `/Alt<${utf16(alt)}>` : '';
  file.set(own, element(role, parent, kids.join(' '), `/Pg ${ref(page)}${words}`));
  return own;
}

function element(role: string, parent: number, kids: string, more = ''): string {
  return `<</Type/StructElem/S/${role}/P ${ref(parent)}/K[${kids}]${more}>>`;
}
