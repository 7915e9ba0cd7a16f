/** The content policy is on, and holds what it promises. */
import { expect, test } from '../support/test.ts';

test('nothing can be made into markup or code', async ({ workspace, page, problems }) => {
  await workspace.goTo('Thomas Homan');
  const tried = await page.evaluate(() => {
    const attempt = (action: () => unknown): string => {
      try {
        action();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const sinks = {
      innerHTML: () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
      outerHTML: () => Object.assign(document.createElement('p'), { outerHTML: '<b>x</b>' }),
      write: () => document.write('x'),
      script: () => Object.assign(document.createElement('script'), { src: '/x.js' }),
      worker: () => new Worker('/x.js'),
      policy: () => Reflect.get(window, 'trustedTypes').createPolicy('own', {}),
    };
    return Object.entries(sinks).map(([name, sink]) => `${name}: ${attempt(sink)}`);
  });
  for (const line of tried) expect(line).toMatch(/: TypeError$/);
  expect(problems.length).toBeGreaterThan(0);
  problems.length = 0;
});

test('nothing is loaded from elsewhere, and inline scripts do not run', async ({
  workspace,
  page,
  problems,
}) => {
  await workspace.goTo('Thomas Homan');
  const outcome = await page.evaluate(async () => {
    const image = new Image();
    image.src = 'http://127.0.0.1:9/x.png';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = 'about:blank#x';
    const form = document.createElement('form');
    form.action = '/x';
    form.method = 'post';
    document.body.append(frame, form);
    form.submit();
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    );
    form.remove();
    frame.remove();
    return { fetched, colour: getComputedStyle(document.body).color };
  });
  expect(outcome.fetched).toBe('refused');
  expect(outcome.colour).not.toBe('rgb(255, 0, 0)');
  for (const directive of ['img-src', 'style-src-elem', 'form-action', 'connect-src'])
    await expect.poll(() => problems.join('\n')).toContain(`content policy: ${directive}`);
  problems.length = 0;
});

test('the answer’s headers are those of the design', async ({ workspace, page }) => {
  await workspace.goTo('ICE');
  const response = await page.request.get(page.url());
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});
