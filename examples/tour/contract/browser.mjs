// Opens Swagger UI in a real browser: every operation is listed, one is tried out and answered, nothing is complained
// about, and nothing is asked from another host. Usage: browser.mjs URL-of-the-tour directory-for-screenshots
import { chromium } from 'playwright-core';

const [, , tour, pictures] = process.argv;
const problems = [];

const context = await chromium.launchPersistentContext('', {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  viewport: { width: 1280, height: 1600 },
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
const page = await context.newPage();
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
});
page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
page.on('request', (request) => {
  const url = new URL(request.url());
  if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(tour).origin) problems.push(`request: ${url}`);
});
page.on('response', (response) => {
  if (response.status() >= 400) problems.push(`answer: ${response.status()} ${response.url()}`);
});

try {
  const document = await (await fetch(`${tour}/swagger/doc.json`)).json();
  const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
  const expected = Object.values(document.paths).flatMap((item) => Object.keys(item).filter((key) => methods.includes(key))).length;

  await page.goto(`${tour}/swagger/index.html`);
  await page.waitForFunction((count) => document.querySelectorAll('.opblock').length === count, expected, { timeout: 20_000 })
    .catch(async () => problems.push(`${await page.locator('.opblock').count()} operations are listed, expected ${expected}`));
  await page.screenshot({ path: `${pictures}/operations.png`, fullPage: true });

  const list = page.locator('.opblock', { has: page.locator('[data-path="/books"]') }).first();
  await list.locator('.opblock-summary-control').click();
  await list.locator('button.try-out__btn').click();
  await list.locator('tr[data-param-name="q"] input').fill('multatuli');
  await list.locator('button.execute').click();
  const answer = list.locator('.live-responses-table .response').first();
  await answer.waitFor({ timeout: 20_000 });
  const text = await answer.innerText();
  if (!text.startsWith('200') || !text.includes('Max Havelaar')) problems.push(`GET /books answered: ${text}`);
  await list.screenshot({ path: `${pictures}/try-it-out.png` });

  await page.locator('button.authorize').first().click();
  await page.locator('.auth-container input[name="username"]').fill('admin');
  await page.locator('.auth-container input[name="password"]').fill('secret');
  await page.locator('form', { hasText: 'basicAuth' }).locator('button.authorize').click();
  await page.locator('.auth-container .btn-done').first().click();
  const stats = page.locator('.opblock', { has: page.locator('[data-path="/admin/stats"]') }).first();
  await stats.locator('.opblock-summary-control').click();
  await stats.locator('button.try-out__btn').click();
  await stats.locator('button.execute').click();
  const shown = stats.locator('.live-responses-table .response').first();
  await shown.waitFor({ timeout: 20_000 });
  const report = await shown.innerText();
  if (!report.startsWith('200') || !report.includes('requests')) problems.push(`GET /admin/stats answered: ${report}`);
  await stats.screenshot({ path: `${pictures}/authorized.png` });

  console.log(`${expected} operations listed, two tried out; screenshots in ${pictures}`);
} finally {
  await context.close();
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
