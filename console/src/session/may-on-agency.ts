import type { Agency } from '#contract/agency.ts';
import type { Session } from '#contract/session.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import type { Action } from '#domain/identity/permission.ts';

/** All of the console works inside one tenant; the name of that tenant never matters here. */
const HERE = 'here';

/** The agency and those above it, nearest first. */
export function lineOf(agencies: readonly Agency[], agencyId: string): string[] {
  const line: string[] = [];
  for (let next: string | null = agencyId; next !== null && !line.includes(next);) {
    const id: string = next;
    line.push(id);
    next = agencies.find((agency) => agency.id === id)?.parentId ?? null;
  }
  return line;
}

/** Whether the button is worth showing: the permission table with the agency in view. The server decides again. */
export function mayOnAgency(
  session: Session,
  action: Action,
  agencies: readonly Agency[],
  agencyId: string,
): boolean {
  const person = {
    id: session.user.id,
    tenantId: HERE,
    agencyId: session.user.agencyId,
    grants: session.roles.map(({ role, agencyId: place }) => ({
      role,
      tenantId: HERE,
      agencyId: place,
      region: null,
    })),
  };
  return mayDo(person, action, {
    tenantId: HERE,
    region: parseRegionCode(session.tenant.region),
    agencyLine: lineOf(agencies, agencyId),
  });
}
