import type { GuideText } from '#domain/disclosure/guide.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

/** A guide as an agency wrote it. */
export interface AgencyGuide extends GuideText {
  /** When it was last brought up to date (条例第十二条第四款: 及时更新). */
  readonly reviewedOn: PlainDate;
}

/** The guide of an agency; null where it has not written its own. */
export async function findGuide(
  db: Db | Tx,
  tenantId: string,
  agencyId: string,
): Promise<AgencyGuide | null> {
  const row = await db
    .selectFrom('agency_guide')
    .select(['categories', 'arrangement', 'ways', 'reviewed_on'])
    .where('tenant_id', '=', tenantId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { reviewed_on: reviewedOn, ...text } = row;
  return { ...text, reviewedOn: reviewedOn as PlainDate };
}

/** Writes the guide of an agency. The caller records the act. */
export async function putGuide(
  tx: Tx,
  about: { tenantId: string; agencyId: string; by: string; at: Date },
  guide: AgencyGuide,
): Promise<void> {
  const { categories, arrangement, ways, reviewedOn } = guide;
  const row = {
    categories,
    arrangement,
    ways,
    reviewed_on: reviewedOn,
    changed_by: about.by,
    changed_at: about.at,
  };
  await tx
    .insertInto('agency_guide')
    .values({ tenant_id: about.tenantId, agency_id: about.agencyId, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'agency_id']).doUpdateSet(row))
    .execute();
}
