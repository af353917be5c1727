import { createHash } from 'node:crypto';
import { accentFault } from '#domain/disclosure/look/accent.ts';
import { emblemType } from '#domain/disclosure/look/emblem.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { findPortalLook, putPortalLook } from '#store/portal-look.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Changes the colour or the emblem of a county's pages; null goes back to the plain one. */
export type LookChange = { readonly accent: string | null } | { readonly emblem: Uint8Array | null };

/** Every page shows the change at the next request. @throws Problem look.invalid with what is wrong */
export async function changeLook({ db, clock }: ActServices, by: By, change: LookChange): Promise<void> {
  const tenant = permit(by.staff, 'look.change');
  const checked = 'accent' in change ? checkedAccent(change.accent) : checkedEmblem(change.emblem);
  await db.transaction().execute(async (tx) => {
    const before = await findPortalLook(tx, tenant.id);
    await putPortalLook(tx, tenant.id, checked, { id: by.staff.id, at: clock.now() });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'look.change',
      object: { kind: 'portal_look', id: tenant.id },
      before: { ...before },
      after: { ...(await findPortalLook(tx, tenant.id)) },
      requestId: by.requestId,
    });
  });
}

function checkedAccent(accent: string | null): { accent: string | null } {
  const fault = accent === null ? null : accentFault(accent);
  if (fault !== null) throw new Problem('look.invalid', { fields: [{ field: 'accent', message: fault }] });
  return { accent };
}

function checkedEmblem(bytes: Uint8Array | null): {
  emblem: { bytes: Buffer; type: string; digest: string } | null;
} {
  if (bytes === null) return { emblem: null };
  const found = emblemType(bytes);
  if ('fault' in found) throw new Problem('look.invalid', { detail: found.fault });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { emblem: { bytes: Buffer.from(bytes), type: found.type, digest } };
}
