import { ESealError, stampPdf } from '#platform/e-seal.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import { listLetters } from '#store/case-letter.ts';
import { findCase } from '#store/request-case.ts';
import type { ActServices, By } from '../act.ts';
import { attachSealedLetter } from './attach-sealed-letter.ts';
import { readLetterFile } from './read-letter-file.ts';

/**
 * Has an issued letter stamped by the e-seal service and takes the stamped file in, as a scan would be.
 * @param address of the service; null where the county has none
 * @throws Problem letter.no_e_seal, letter.not_issued, letter.e_seal_failed
 */
export async function stampLetter(
  services: ActServices & { readonly files: FileStore },
  by: By,
  about: { readonly caseId: string; readonly letterId: string },
  address: string | null,
): Promise<void> {
  const { db } = services;
  const tenantId = by.staff.tenant?.id;
  const found = tenantId === undefined ? null : await findCase(db, tenantId, about.caseId);
  if (tenantId === undefined || found === null) throw new Problem('case.not_found');
  if (address === null) throw new Problem('letter.no_e_seal');
  const letter = (await listLetters(db, tenantId, found.id)).find(({ id }) => id === about.letterId);
  if (letter === undefined || letter.status === 'void') throw new Problem('letter.not_found');
  if (letter.status === 'draft') throw new Problem('letter.not_issued');
  const agency = await findAgency(db, [tenantId], found.agency_id);
  const { name, bytes } = await readLetterFile(services, by, { ...about, format: 'pdf' });
  const stamped = await stampPdf(address, bytes, {
    agencyCode: agency?.code ?? '',
    number: letter.number ?? '',
  }).catch((error: unknown) => {
    if (error instanceof ESealError) throw new Problem('letter.e_seal_failed');
    throw error;
  });
  await attachSealedLetter(services, by, about, { name, bytes: stamped });
}
