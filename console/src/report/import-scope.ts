import { scopeOf } from '#domain/identity/permission.ts';
import type { Role } from '#domain/identity/role.ts';

/** True when some role lets the user import for agencies other than the own one. */
export function importsForOthers(roles: readonly Role[]): boolean {
  return roles.some((role) => {
    const scope = scopeOf('report.import', role);
    return scope !== undefined && scope !== 'own_agency';
  });
}
