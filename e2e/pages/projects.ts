/** The dialogs about project files, as the browser shell has them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Workspace } from './workspace.ts';

/** Milliseconds that a service may take to start on a busy machine. */
const SERVICE_START = 30_000;

export class Projects {
  readonly #workspace: Workspace;
  readonly page: Page;
  readonly unsaved: Locator;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.page = workspace.page;
    this.unsaved = this.page.getByRole('alert').filter({ hasText: 'kept here' });
  }

  get openDialog(): Locator {
    return this.#workspace.dialog('Open a project');
  }

  /** Opens the dialog to open projects. */
  async browse(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+o');
    await expect(this.openDialog).toBeVisible();
  }

  /** Chooses a project in the dialog that is open, and waits for its window. */
  async choose(title: string, within: Locator = this.openDialog): Promise<void> {
    const named = this.page.getByText(title, { exact: true });
    await within.getByRole('button').filter({ has: named }).first().click();
    await this.arrive(title);
  }

  /** Waits until a project is shown: its service has to start first. */
  async arrive(title: string): Promise<void> {
    const heading = this.page
      .getByRole('banner')
      .getByRole('heading', { name: title, exact: true });
    await expect(heading).toBeVisible({ timeout: SERVICE_START });
  }

  /** Makes a new project in the folder of this one. */
  async create(name: string): Promise<void> {
    await this.#workspace.command('New project');
    const dialog = this.#workspace.dialog('New project');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await this.arrive(name);
  }

  /** Writes a copy in the folder of this project. */
  async copy(dialog: 'Save a copy' | 'Share a copy', name: string): Promise<void> {
    await this.#workspace.command(dialog);
    const open = this.#workspace.dialog(dialog);
    await open.getByRole('textbox', { name: 'Name' }).fill(name);
    await open.getByRole('button', { name: /^(Save|Write the copy)$/ }).click();
    await expect(open).toBeHidden();
  }
}
