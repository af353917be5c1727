import { LONGEST_TOLERANCE } from '#domain/disclosure/interpretation/three-together.ts';
import type { Db, Tx } from '#store/database.ts';
import { readSettings } from '#store/setting.ts';

/** The setting that says how many working days an interpretation may follow its policy. */
export const TOLERANCE_KEY = 'interpretation.tolerance';

/** What the office has set; 0, released together, where it has set nothing. */
export async function toleranceOf(db: Db | Tx, tenantId: string): Promise<number> {
  const value = Number((await readSettings(db, tenantId)).get(TOLERANCE_KEY)?.value ?? 0);
  return Number.isInteger(value) && value >= 0 && value <= LONGEST_TOLERANCE ? value : 0;
}
