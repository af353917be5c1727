import type { Grant } from './person.ts';
import { isAdministrator, type Role } from './role.ts';

/** Why a role can't be given, as a Chinese sentence; undefined when it can. */
export function whyNotGrantable(existing: readonly Role[], role: Role): string | undefined {
  if (existing.includes(role) && isAdministrator(role)) return '该用户已有这个角色。';
  // GB/T 22239-2019 第三级: 三权分立, and an administrator sees no ledger, so holds no role that opens one.
  if (isAdministrator(role) && existing.some(isAdministrator))
    return '系统、安全、审计三个管理员必须由不同的人担任，请另选用户。';
  if (isAdministrator(role) && existing.length > 0)
    return '管理员不得接触业务台账，请先撤销该用户的业务角色，或另选用户。';
  if (existing.some(isAdministrator)) return '该用户是管理员，不得再有业务角色，请另选用户。';
  return undefined;
}

/** Where a role must be granted: at an agency, for the whole tenant, or for a region. */
export function placeOfRole(role: Role): 'agency' | 'tenant' | 'region' {
  if (role === 'supervisor') return 'region';
  if (role === 'disclosure_office' || isAdministrator(role)) return 'tenant';
  return 'agency';
}

/** True when the same role in the same place is there already. */
export function isSameGrant(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.tenantId === b.tenantId && a.agencyId === b.agencyId && a.region === b.region;
}
