import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReadReport } from '#domain/report/report.ts';
import type { Part } from '#domain/report/outline.ts';
import { documentTitle, reportOutline } from '#domain/report/outline.ts';
import { ownTable } from '#domain/report/printed-table.ts';

const TEMPLATE = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

let compiler: NodeCompiler | undefined;

/**
 * A report as a PDF after GB/T 9704, in a free serif of the Song kind. The report goes in as data and is never read as
 * markup; the same report gives the same bytes.
 *
 * @throws Error if Typst refuses the document, naming why
 */
export async function reportPdf(report: ReadReport): Promise<Uint8Array> {
  const parts = reportOutline(report).map(withOwnTable);
  const data = JSON.stringify({ title: documentTitle(report), author: report.agency ?? '', parts });
  const typst = (compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] }));
  const result = typst.compile({ mainFileContent: TEMPLATE, inputs: { report: data } });
  const document = result.result;
  if (!document)
    throw new Error(`Typst: ${JSON.stringify(result.takeError()?.shortDiagnostics ?? 'no document')}`);
  const bytes = typst.pdf(document);
  // Layouts of documents past are of no use to the next one.
  typst.evictCache(10);
  return new Uint8Array(bytes);
}

/** Only the weights that are set: the package holds eight of fifteen megabytes each. */
function fontFolders(): string[] {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  return ['400Regular', '700Bold'].map((weight) => join(folder, weight));
}

function withOwnTable(part: Part): unknown {
  return part.kind === 'rows' ? { kind: 'table', table: ownTable(part.rows) } : part;
}
