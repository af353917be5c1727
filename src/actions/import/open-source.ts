import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { PaperError } from '#paper/read/paper-error.ts';
import { openFolderSource } from '#paper/read/source/folder-source.ts';
import type { ImportSource } from '#paper/read/source/source-file.ts';
import { openZipSource } from '#paper/read/source/zip-source.ts';
import { Problem } from '#platform/problem.ts';

/** Opens a folder or an archive. @throws Problem import.source in Chinese: nothing has been written then */
export async function openImportSource(
  place: string,
  name = basename(resolve(place)),
): Promise<ImportSource> {
  const about = await stat(place).catch(() => null);
  if (about === null)
    throw new Problem('import.source', { detail: `没有找到“${place}”。请检查路径后再试。` });
  try {
    const source = about.isDirectory()
      ? await openFolderSource(place, name)
      : await openZipSource(place, name);
    if (source.files.length > 0) return source;
    await source.close();
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('import.source', { detail: error.message });
    throw error;
  }
  throw new Problem('import.source', { detail: `“${name}”里没有文件。请检查后再试。` });
}
