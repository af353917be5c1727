import { Problem } from '#platform/problem.ts';
import { findListHead, readListRow, type ListRow } from '#domain/disclosure/import/list-column.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { sheetRows } from '#paper/read/source/sheet-rows.ts';
import type { ImportSource, SourceFile } from '#paper/read/source/source-file.ts';

/** The list beside the files. */
export interface ImportList {
  readonly rows: readonly ListRow[];
  /** Its place in the source, so that it is not imported itself; null for a list given apart. */
  readonly path: string | null;
  /** Heads that nobody understood. */
  readonly unknown: readonly string[];
}

/** Reads a list. @throws Problem import.list in Chinese when it is none */
export function readList(bytes: Uint8Array, path: string | null): ImportList {
  const rows = rowsOf(bytes);
  const found = findListHead(rows);
  if (found === null)
    throw new Problem('import.list', {
      detail:
        '清单的前10行里没有认出表头。表头至少要有“文件”或“标题”，和另一列（如“发布日期”）；请改好表头后再试。',
    });
  const list = rows.slice(found.at + 1).flatMap((cells) => {
    const row = readListRow(found.head, cells);
    return row === null ? [] : [row];
  });
  return { rows: list, path, unknown: found.head.unknown };
}

function rowsOf(bytes: Uint8Array): string[][] {
  try {
    return sheetRows(bytes);
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('import.list', { detail: error.message });
    throw error;
  }
}

/** The list that lies in the source: an XLSX at its top, or one folder down, called 清单, 目录 or list. */
export async function findList(source: ImportSource): Promise<ImportList | null> {
  const named = source.files.filter(
    ({ path }) => path.split('/').length <= 2 && /(?:清单|目录|列表|list|index)[^/]*\.xlsx$/i.test(path),
  );
  const [file]: readonly SourceFile[] = named;
  if (file === undefined || named.length > 1) return null;
  return readList(await file.read(), file.path);
}
