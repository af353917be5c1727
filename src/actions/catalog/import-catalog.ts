import type { ReadingRemark } from '#domain/disclosure/catalog/read/read-catalog.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { lockCatalogAgency, presentContent, writeDraft } from './draft-content.ts';
import { type CatalogFile, type ImportMode, mergeReading, readCatalogFile } from './read-catalog-file.ts';

/** How many of the rows that can't be read a refusal names; the preview shows all. */
const NAMED = 5;

/**
 * Makes the draft of an agency's catalog out of a workbook: all of it in one transaction or nothing. A workbook with rows
 * that can't be read is refused by name, unless it is told to import without them.
 * @returns the id of the draft
 * @throws Problem catalog.unreadable, catalog.faulty_rows, agency.not_found
 */
export async function importCatalog(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  file: CatalogFile,
  options: { readonly mode: ImportMode; readonly withoutFaultyRows: boolean },
): Promise<string> {
  const reading = await readCatalogFile(file);
  const { fields, faults } = reading;
  const items = fields.reduce((sum, field) => sum + field.items.length, 0);
  if (faults.length > 0 && !options.withoutFaultyRows)
    throw new Problem('catalog.faulty_rows', {
      detail: `有${faults.length}处读不了，什么都没有导入。请改好后重新上传，或选择“不要这些行，导入其余”。`,
      fields: faults.slice(0, NAMED).map((fault) => ({ field: 'file', message: remarkText(fault) })),
    });
  if (items === 0)
    throw new Problem('catalog.unreadable', { detail: '文件里没有一个能读入的事项，什么都没有导入。' });
  return db.transaction().execute(async (tx) => {
    const { tenant, agency } = await lockCatalogAgency(tx, by, 'catalog.edit', agencyId);
    const content = await presentContent(tx, tenant.id, agencyId);
    const merged = mergeReading(content, reading, options.mode);
    const source = `文件“${file.name}”`;
    const id = await writeDraft(tx, { by, tenant, agency, source, at: clock.now() }, merged);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId,
      act: 'catalog.import',
      object: { kind: 'catalog_version', id },
      after: {
        fileName: file.name,
        mode: options.mode,
        fields: fields.map(({ name }) => name),
        items,
        leftOut: faults.map(remarkText),
      },
      requestId: by.requestId,
    });
    return id;
  });
}

/** 社会救助 第6行 I6：… */
function remarkText({ sheet, row, cell, reason }: ReadingRemark): string {
  const place = [sheet, row === null ? '' : `第${row}行`, cell ?? ''].filter((part) => part !== '').join(' ');
  return place === '' ? reason : `${place}：${reason}`;
}
