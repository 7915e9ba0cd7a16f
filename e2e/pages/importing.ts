/** The dialog that imports files. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export type ImportedFile = { name: string; content: string };

export class Importing {
  readonly page: Page;
  readonly dialog: Locator;
  readonly status: Locator;
  readonly sentences: Locator;
  readonly refused: Locator;
  readonly start: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Import', exact: true });
    this.status = this.dialog.getByRole('status');
    this.sentences = this.dialog.getByRole('region', { name: 'What rows become' }).locator('li');
    this.refused = this.dialog
      .getByRole('region', { name: 'Rows that cannot be stored' })
      .getByRole('listitem');
    this.start = this.dialog.getByRole('button', { name: 'Import', exact: true });
    this.rows = this.dialog.getByRole('region', { name: 'First rows' }).getByRole('row');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+i');
    await expect(this.dialog).toBeVisible();
  }

  /** Chooses files as the system's own dialog would. */
  async choose(...files: readonly ImportedFile[]): Promise<void> {
    const chosen = files.map(({ name, content }) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    }));
    await this.dialog.getByLabel('Files to import').setInputFiles(chosen);
  }

  /** Drops a file anywhere on the window. */
  async drop({ name, content }: ImportedFile): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([file, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text ?? ''], file ?? '', { type: 'text/csv' }));
        return transfer;
      },
      [name, content],
    );
    const graph = this.page.getByRole('application', { name: 'Graph' });
    await graph.dispatchEvent('dragover', { dataTransfer: data });
    await graph.dispatchEvent('drop', { dataTransfer: data });
  }

  setting(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  /** What a column is said to be. */
  column(name: string): Locator {
    return this.dialog.getByLabel(`What column “${name}” is`);
  }

  /** Waits until all rows have been gone through. */
  async counted(): Promise<void> {
    await expect(this.status).toContainText('new would be');
  }

  /** Saves the list of rows that were not stored, and gives its text. */
  async saveRefused(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: 'Save the list as CSV' }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
