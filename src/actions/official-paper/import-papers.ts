import { type ReadPaper, readPapers } from '#domain/disclosure/paper/read-papers.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, listAgencies } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { knownPaperNumbers } from '#store/official-paper.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { type ListFile, readListFile } from '../read-list-file.ts';
import { enterPaper } from './register-paper.ts';

/** What a register file holds, row by row; nothing is kept. @throws Problem official_paper.unreadable */
export async function previewPapers(db: Db, by: By, file: ListFile): Promise<ReadPaper[]> {
  const tenantId = by.staff.tenantId ?? '';
  const lines = await readListFile(file, 'official_paper.unreadable');
  const agencies = [];
  for (const agency of await listAgencies(db, [tenantId])) {
    const target = { tenantId, region: agency.region, agencyLine: await agencyLine(db, tenantId, agency.id) };
    if (mayDo(by.staff, 'official_paper.write', target)) agencies.push(agency);
  }
  const numbers = lines.flatMap((line) => line.split('\t').map((cell) => cell.trim()));
  const known = await knownPaperNumbers(db, tenantId, numbers);
  const rows = readPapers(lines, agencies, (number) => known.has(number));
  if (rows === null) throw new Problem('official_paper.unreadable');
  return rows;
}

/** Enters the good rows of a file, all or none; bad ones are left out. @throws Problem official_paper.unreadable */
export async function importPapers(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  file: ListFile,
): Promise<{ added: number; returned: number; bad: number }> {
  const rows = await previewPapers(services.db, by, file);
  const good = rows.flatMap(({ paper }) => (paper === null ? [] : [paper]));
  const tenantId = by.staff.tenantId ?? '';
  return services.db.transaction().execute(async (tx) => {
    for (const paper of good) await enterPaper(tx, services, by, paper);
    const counts = {
      added: good.length,
      returned: rows.filter(({ isReturned }) => isReturned).length,
      bad: rows.length - good.length,
    };
    if (good.length > 0)
      await recordAudit(tx, {
        tenantId,
        actor: actorOf(by.staff),
        act: 'official_paper.import',
        object: { kind: 'official_paper_register', id: tenantId },
        after: { file: file.name, ...counts },
        requestId: by.requestId,
      });
    return counts;
  });
}
