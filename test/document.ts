import type { DocumentFields } from '#domain/disclosure/document.ts';
import { writeIndexNumber } from '#domain/disclosure/index-number.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { Db } from '#store/database.ts';
import { insertDocument, updateDocument } from '#store/document.ts';
import { nextIndexSerial, showToPublic } from '#store/public-document.ts';
import type { Office } from './office.ts';

/** The words of an ordinary notice; a test changes what it is about. */
export function documentFields(change: Partial<DocumentFields> = {}): DocumentFields {
  const text = '各乡镇人民政府：现将农村饮水安全工程管护办法印发给你们，请认真贯彻执行。';
  return {
    title: '关于印发农村饮水安全工程管护办法的通知',
    kind: 'policy',
    documentNumber: '清政办发〔2024〕7号',
    issuers: ['清水县人民政府办公室'],
    origin: 'made',
    obtainedFrom: null,
    madeOn: parsePlainDate('2024-03-01'),
    changedOn: null,
    effectiveOn: null,
    expiresOn: null,
    genre: '通知',
    subject: '农业、林业、水利',
    keywords: ['饮水安全', '管护'],
    summary: '明确农村饮水安全工程的管护主体和责任',
    opennessLabel: 'open',
    bodyHtml: `<p>${text}</p>`,
    bodyText: text,
    columnIds: [],
    catalogItemIds: [],
    ...change,
  };
}

/** Keeps a document of an agency (the bureau's unless told) as a draft. Returns its id. */
export function draftDocument(
  db: Db,
  office: Office,
  change: Partial<DocumentFields> = {},
  agencyId: string = office.agencies.bureau,
): Promise<string> {
  const { tenantId } = office;
  return db.transaction().execute((tx) =>
    insertDocument(tx, {
      tenantId,
      agencyId,
      fields: documentFields(change),
      createdBy: null,
      isDemo: false,
    }),
  );
}

/** A document before the public without the way through review: for tests of what comes after a release. */
export async function releasedDocument(
  db: Db,
  office: Office,
  change: Partial<DocumentFields> = {},
  options: { at?: Date; agencyId?: string } = {},
): Promise<{ id: string; indexNumber: string }> {
  const { tenantId } = office;
  const { at = new Date('2024-03-08T02:00:00Z'), agencyId = office.agencies.bureau } = options;
  const id = await draftDocument(db, office, change, agencyId);
  const year = at.getUTCFullYear();
  const indexNumber = await db.transaction().execute(async (tx) => {
    const { code } = await tx
      .selectFrom('agency')
      .select('code')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', agencyId)
      .executeTakeFirstOrThrow();
    const serial = await nextIndexSerial(tx, { tenantId, agencyId, year });
    const given = writeIndexNumber({ region: office.region, agencyCode: code, year, serial });
    await updateDocument(
      tx,
      { tenantId, id, at },
      {
        standing: 'released',
        work: 'none',
        draft_edition: null,
        released_edition: 1,
        index_number: given,
        first_released_at: at,
      },
    );
    await tx
      .updateTable('document_edition')
      .set({ released_at: at })
      .where('tenant_id', '=', tenantId)
      .where('document_id', '=', id)
      .execute();
    await showToPublic(tx, tenantId, id);
    return given;
  });
  return { id, indexNumber };
}
