/** Fact-checking: the dialog that begins a round, and the panel in place of the inspector. */
import { expect, type Locator, type Page } from '@playwright/test';
import { expectKeyboardIn } from './focus.ts';

export class FactCheck {
  readonly page: Page;
  readonly dialog: Locator;
  readonly panel: Locator;
  readonly claim: Locator;
  readonly quote: Locator;
  readonly place: Locator;
  readonly note: Locator;
  readonly findings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Fact-check' });
    this.panel = page.getByRole('complementary', { name: 'Fact-check' });
    this.claim = this.panel.getByRole('heading', { level: 3 });
    this.quote = this.panel.locator('blockquote');
    this.place = this.panel.getByText(/^Claim \d+ of \d+/);
    this.note = this.panel.getByRole('textbox', { name: 'Note' });
    this.findings = this.panel.getByRole('group', { name: 'Finding' }).getByRole('button');
  }

  /** Begins a round over what is shown, by keyboard. */
  async begin(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+f');
    await expect(this.dialog).toBeVisible();
    await expectKeyboardIn(this.dialog);
    await this.page.keyboard.press('Enter');
    await expect(this.claim).toBeVisible();
  }

  async signAs(name: string): Promise<void> {
    await this.panel.getByLabel('Your name, for the sheet').focus();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await expect(this.panel).toContainText(`Findings are signed ${name}`);
    await expect(this.panel).toBeFocused();
  }

  finding(name: string): Locator {
    return this.findings.and(this.page.getByRole('button', { name, exact: true }));
  }
}
