import type { Form } from '../form.ts';
import { cellPath } from '../form.ts';

/** 表三“（一）予以公开”行“自然人”栏: how a person finds a cell on paper. */
export function cellName(form: Form, path: string): string {
  for (const table of form.tables)
    for (const band of table.bands)
      for (const row of band.rows)
        for (const [index, column] of band.columns.entries())
          if (cellPath(table, band, row, index) === path) return `“${row.label}”行“${column.label}”栏`;
  return path;
}
