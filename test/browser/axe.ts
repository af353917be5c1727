import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const SOURCE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Text contrast of 7:1 is asked for beyond what axe looks at by itself. */
const OPTIONS = { rules: { 'color-contrast-enhanced': { enabled: true } } };

interface Axe {
  run(options: typeof OPTIONS): Promise<{ violations: Violation[] }>;
}

/** What axe finds wrong with the page as it is now, one sentence each: WCAG 2.2 to level AA and the best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(SOURCE, 'utf8'));
  const violations = await page.evaluate(
    async (options) => (await (globalThis as unknown as { axe: Axe }).axe.run(options)).violations,
    OPTIONS,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
        .join(' | ')}`,
  );
}
