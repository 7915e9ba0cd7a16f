/** Files brought to the service in pieces. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from './sample.ts';
import { createStaging, type StagePiece, type StagingOptions } from './staging.ts';

function piece(content: string, more: Partial<StagePiece> = {}): StagePiece {
  const encoded = Buffer.from(content).toString('base64');
  return { upload: null, name: 'a.csv', content: encoded, last: true, ...more };
}

function open(options: StagingOptions = {}) {
  const parent = testFolder();
  const staging = createStaging({ parent, ...options });
  onTestFinished(() => staging.close());
  const folders = () => readdirSync(parent);
  return { staging, parent, folders };
}

async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

describe('staging', () => {
  it('puts the pieces of a file together', async () => {
    const { staging } = open();
    const first = await staging.stageFile(piece('a,b\n', { last: false }));
    const { upload, size } = await staging.stageFile(piece('1,ä\n', { upload: first.upload }));
    expect([upload, size]).toEqual([first.upload, 9]);
    const file = staging.openStaged(upload);
    expect([file.name, file.size]).toEqual(['a.csv', 9]);
    expect(await text(file.open())).toBe('a,b\n1,ä\n');
    expect(await text(file.open())).toBe('a,b\n1,ä\n');
    expect(Buffer.from(await staging.readStaged(upload)).toString()).toBe('a,b\n1,ä\n');
  });

  it('keeps pieces that come at once in their order', async () => {
    const { staging } = open();
    const { upload } = await staging.stageFile(piece('0', { last: false }));
    const rest = Array.from({ length: 50 }, (_, at) => String(at % 10));
    await Promise.all(rest.map((each) => staging.stageFile(piece(each, { upload, last: false }))));
    await staging.stageFile(piece('!', { upload }));
    expect(String(await staging.readStaged(upload))).toBe(`0${rest.join('')}!`);
  });

  it('makes its folder for the owner alone, when first needed, and removes it at the end', async () => {
    const { staging, parent, folders } = open();
    expect(folders()).toEqual([]);
    const { upload } = await staging.stageFile(piece('x'));
    const [folder = ''] = folders();
    expect(statSync(join(parent, folder)).mode & 0o777).toBe(0o700);
    expect(statSync(staging.openStaged(upload).path).mode & 0o777).toBe(0o600);
    staging.close();
    expect(folders()).toEqual([]);
    expect(() => staging.openStaged(upload)).toThrow('no longer at hand');
  });

  it('forgets what is discarded, and takes discarding twice', async () => {
    const { staging } = open();
    const { upload } = await staging.stageFile(piece('x'));
    const { path } = staging.openStaged(upload);
    await staging.discardFile(upload);
    await staging.discardFile(upload);
    expect(existsSync(path)).toBe(false);
    expect(() => staging.openStaged(upload)).toThrow('choose it again');
  });

  it('knows no file that is not whole, and takes nothing more for one that is', async () => {
    const { staging } = open();
    const { upload } = await staging.stageFile(piece('x', { last: false }));
    expect(() => staging.openStaged(upload)).toThrow('no longer at hand');
    await staging.stageFile(piece('y', { upload }));
    await expect(staging.stageFile(piece('z', { upload }))).rejects.toThrow('no longer at hand');
  });

  it('refuses what is no base64 and uploads it does not know', async () => {
    const { staging } = open();
    for (const content of ['*', 'QQ', 'QUJD*', 'QQ==QQ==', '====']) {
      const sent = staging.stageFile({ ...piece(''), content });
      await expect(sent).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    const unknown = piece('x', { upload: '00000000-0000-4000-8000-000000000000' });
    await expect(staging.stageFile(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes a name for a name, never for a path', async () => {
    const { staging, folders, parent } = open();
    const names = ['../../etc/passwd', 'C:\\x\\y.csv', '/', 'a\u0000b.csv', '..'];
    const seen: string[] = [];
    for (const name of names) {
      const { upload } = await staging.stageFile(piece('x', { name }));
      seen.push(staging.openStaged(upload).name);
    }
    expect(seen).toEqual(['passwd', 'y.csv', 'file', 'ab.csv', '..']);
    const [folder = ''] = folders();
    expect(readdirSync(join(parent, folder)).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(
      true,
    );
  });

  it.each([
    ['of one file', { tableBytes: 10 }, 'INVALID_INPUT'],
    ['of all files', { stagedBytes: 10 }, 'CONFLICT'],
  ] as const)('holds the limit %s to the byte', async (_what, limits, code) => {
    const { staging } = open({ limits });
    const { upload } = await staging.stageFile(piece('123456789', { last: false }));
    await staging.stageFile(piece('0', { upload, last: false }));
    await expect(staging.stageFile(piece('1', { upload }))).rejects.toMatchObject({ code });
    // The file that does not fit is gone, and its room with it.
    await staging.stageFile(piece('1234567890'));
  });

  it('holds the limit of files', async () => {
    const { staging } = open({ limits: { stagedFiles: 2 } });
    const { upload } = await staging.stageFile(piece('1'));
    await staging.stageFile(piece('2'));
    await expect(staging.stageFile(piece('3'))).rejects.toMatchObject({ code: 'CONFLICT' });
    await staging.discardFile(upload);
    await staging.stageFile(piece('3'));
  });

  it('gives the room of abandoned files to new ones, the oldest first', async () => {
    let now = 0;
    const { staging } = open({ limits: { stagedBytes: 4 }, now: () => now });
    const old = await staging.stageFile(piece('11'));
    now = 60_000;
    const newer = await staging.stageFile(piece('22'));
    await expect(staging.stageFile(piece('3'))).rejects.toMatchObject({ code: 'CONFLICT' });
    now = 31 * 60_000;
    await staging.stageFile(piece('3'));
    expect(() => staging.openStaged(old.upload)).toThrow('no longer at hand');
    expect(staging.openStaged(newer.upload).size).toBe(2);
  });

  it('leaves nothing of a first piece whose call was cancelled', async () => {
    const { staging, parent, folders } = open();
    await staging.stageFile(piece('x'), AbortSignal.abort());
    expect(readdirSync(join(parent, folders()[0] ?? ''))).toEqual([]);
  });

  it('sweeps what ended processes left, and nothing else', async () => {
    const { staging, parent, folders } = open();
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const left = `edgewise-staged-${ended}-abc`;
    const kept = [`edgewise-staged-${process.ppid}-abc`, 'edgewise-staged-x', 'other'];
    for (const name of [left, ...kept]) mkdirSync(join(parent, name));
    writeFileSync(join(parent, left, 'file'), 'x');
    symlinkSync(join(parent, 'other'), join(parent, left, 'link'));
    await staging.stageFile(piece('x'));
    expect(folders()).not.toContain(left);
    expect(folders()).toEqual(expect.arrayContaining(kept));
  });
});
