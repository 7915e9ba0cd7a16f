/** Reading and linking: the text with its names and suggestions, and the forms on a chosen passage. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Linking {
  readonly page: Page;
  /** The text of the document, which takes the keyboard. */
  readonly text: Locator;
  readonly names: Locator;
  readonly ghosts: Locator;
  /** By the chosen passage: what can be made of it. */
  readonly bar: Locator;
  readonly warnings: Locator;
  readonly relationForm: Locator;
  readonly entityForm: Locator;
  readonly citationForm: Locator;
  readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    const region = page.getByRole('region', { name: 'Document', exact: true });
    this.text = region.getByRole('document', { name: 'Text' });
    this.names = this.text.locator('[data-name]');
    this.ghosts = this.text.getByRole('button', { name: /^Suggestion: / });
    this.bar = region.getByRole('region', { name: 'Chosen passage' });
    this.warnings = region.getByRole('list', { name: 'Look twice' });
    this.relationForm = region.getByRole('region', { name: 'New relation' });
    this.entityForm = region.getByRole('region', { name: 'New entity' });
    this.citationForm = region.getByRole('region', { name: 'Cite for a relation' });
    this.steps = region.getByRole('group', { name: /^Mentions of / });
  }

  /** A suggestion by its name. */
  ghost(name: string): Locator {
    return this.text.getByRole('button', { name: new RegExp(`^Suggestion: ${name},`) });
  }

  /** What is selected in the page. */
  async selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** Puts the caret before the first place of these words, with the keys that a person has. */
  async walkTo(words: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let step = 0; step < 400; step += 1) {
      if ((await this.afterCaret()).startsWith(words)) return;
      await this.page.keyboard.press('ArrowRight');
    }
    throw new Error(`The caret does not come to “${words}”.`);
  }

  /** Selects as many characters as these words have, from the caret on, with Shift and the arrow keys. */
  async selectOn(words: string): Promise<void> {
    for (const _ of words) await this.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => this.selected()).toBe(words);
  }

  /**
   * Selects a stretch of the text with the mouse.
   * @param meanwhile happens when half of it is selected, and the mouse still pressed
   */
  async drag(words: string, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const shown = async () => ((await this.text.textContent()) ?? '').includes(words);
    await expect.poll(shown, `the text has “${words}”`).toBe(true);
    const boxes = await this.text.evaluate(async (element, wanted) => {
      const at = (element.textContent ?? '').indexOf(wanted);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const point = (offset: number, end: boolean): [Node, number] => {
        walker.currentNode = element;
        let left = offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.nodeValue ?? '';
          if (end ? left <= length : left < length) return [node, left];
          left -= length;
        }
        throw new Error('There is no such place.');
      };
      const edge = (offset: number, end: boolean) => {
        const range = document.createRange();
        const [node, place] = point(offset, end);
        range.setStart(node, end ? place - 1 : place);
        range.setEnd(node, end ? place : place + 1);
        return range;
      };
      const ends = () =>
        [edge(at, false), edge(at + wanted.length, true)].map((end) => end.getBoundingClientRect());
      const scroller = element.closest('[data-reader-scroll]');
      const room = scroller?.getBoundingClientRect();
      const [line] = ends();
      scroller?.scrollBy({ top: (line?.top ?? 0) - (room?.top ?? 0) - (room?.height ?? 0) / 3 });
      // Nobody presses on a word before it stands still: names may still be arriving.
      let [before, now] = ['', JSON.stringify(ends())];
      while (before !== now) {
        for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
        [before, now] = [now, JSON.stringify(ends())];
      }
      const [one = new DOMRect(), other = new DOMRect()] = ends();
      const leftwards = /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(wanted);
      return {
        from: [leftwards ? one.right - 1 : one.left + 1, one.top + one.height / 2],
        to: [leftwards ? other.left + 1 : other.right - 1, other.top + other.height / 2],
      } as const;
    }, words);
    await this.page.mouse.move(...boxes.from);
    await this.page.mouse.down();
    const [x, y] = boxes.from.map((place, at) => (place + (boxes.to[at] ?? place)) / 2);
    await this.page.mouse.move(x ?? 0, y ?? 0, { steps: 3 });
    await meanwhile();
    await this.page.mouse.move(...boxes.to, { steps: 3 });
    await this.page.mouse.up();
    await expect.poll(() => this.selected()).toBe(words);
    await expect(this.bar).toBeVisible();
  }

  private async afterCaret(): Promise<string> {
    return this.text.evaluate((element) => {
      const selection = getSelection();
      if (selection?.focusNode == null) return '';
      const rest = document.createRange();
      rest.selectNodeContents(element);
      rest.setStart(selection.focusNode, selection.focusOffset);
      return rest.toString().slice(0, 80);
    });
  }
}
