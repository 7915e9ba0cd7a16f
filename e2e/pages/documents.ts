/** Bringing documents into the project, and the list of those that are in it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** `times`: how often the content comes in the file. */
export type Brought = { name: string; content: string | Buffer; times?: number };

export class Documents {
  readonly page: Page;
  readonly adding: Locator;
  readonly items: Locator;
  readonly preview: Locator;
  readonly list: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.adding = page.getByRole('dialog', { name: 'Add documents' });
    this.items = this.adding.getByRole('list', { name: 'Documents to add' }).getByRole('listitem');
    this.preview = this.adding.getByRole('region', { name: 'Text as it will be stored' });
    this.list = page.getByRole('dialog', { name: 'Documents', exact: true });
    this.rows = this.list
      .getByRole('list', { name: 'Documents of the project' })
      .getByRole('listitem');
  }

  /** A file of this machine, to be brought. */
  file(path: string): Brought {
    return { name: basename(path), content: readFileSync(path) };
  }

  /** Drops files onto the window. */
  async drop(...files: readonly Brought[]): Promise<void> {
    const data = files.map(({ name, content, times = 1 }) => ({
      name,
      times,
      base64: Buffer.from(content).toString('base64'),
    }));
    const dataTransfer = await this.page.evaluateHandle((brought) => {
      const transfer = new DataTransfer();
      for (const { name, base64, times } of brought) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(
          new File(
            Array.from({ length: times }, () => bytes),
            name,
          ),
        );
      }
      return transfer;
    }, data);
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await expect(this.page.getByText('Drop documents or a folder of them here')).toBeVisible();
    await this.page.dispatchEvent('body', 'drop', { dataTransfer });
    await expect(this.adding).toBeVisible();
  }

  /** Pastes where nothing that can be written in has the focus. */
  async paste(content: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      const options = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent('paste', options));
    }, content);
    await expect(this.adding).toBeVisible();
  }

  /** Waits until this many files have been read, or could not be. */
  async settled(count: number): Promise<void> {
    await expect(this.items).toHaveCount(count);
    await expect(this.adding.getByRole('progressbar')).toHaveCount(0);
  }

  item(name: string): Locator {
    return this.items.filter({ hasText: name });
  }

  field(name: string): Locator {
    return this.adding.getByRole('textbox', { name });
  }

  /** Adds what is chosen, which must be this many. */
  async add(count: number): Promise<void> {
    const name = `Add ${count} document${count === 1 ? '' : 's'}`;
    await this.adding.getByRole('button', { name, exact: true }).click();
    await expect(this.adding).toBeHidden();
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }
}
