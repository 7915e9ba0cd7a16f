/** The document beside the graph. */
import type { Locator, Page } from '@playwright/test';

export class Reader {
  readonly root: Locator;
  readonly marks: Locator;
  readonly active: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Document', exact: true });
    this.marks = this.root.locator('mark');
    this.active = this.root.locator('mark[aria-current="true"]');
  }

  /** The whole text as shown. */
  async text(): Promise<string> {
    const paragraphs = this.root.locator('article > :not(header) p');
    return (await paragraphs.allTextContents()).join('');
  }

  /** Every marked piece of the text, in reading order, joined. */
  async markedText(): Promise<string> {
    // Passages within others have marks within others, whose text is theirs as well.
    const outermost = this.marks.and(this.root.page().locator(':not(mark mark)'));
    return (await outermost.allTextContents()).join('');
  }

  /** The text of the active passage, which is one mark. */
  async activeText(): Promise<string> {
    return (await this.active.allTextContents()).join('');
  }
}
