import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

/**
 * A PDF of a Typst template, in a free serif of the Song kind. What is printed goes in as data (`sys.inputs.data`, JSON)
 * and is never read as markup; the same data give the same bytes.
 *
 * @throws Error if Typst refuses the document, naming why
 */
export function typstPdf(template: string, data: unknown): Uint8Array {
  const typst = (compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] }));
  const result = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
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
