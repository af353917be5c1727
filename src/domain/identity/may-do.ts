import { isWithinRegion } from '../agency/region.ts';
import { ACTIONS, scopeOf } from './permission.ts';
import type { Action, Scope } from './permission.ts';
import type { Grant, Person, Target } from './person.ts';

/** Whether the person may do this to that: some grant of theirs permits the action and reaches the target. */
export function mayDo(person: Person, action: Action, target: Target): boolean {
  return person.grants.some((grant) => {
    const scope = scopeOf(action, grant.role);
    return scope !== undefined && reaches(grant, scope, target);
  });
}

/** Whether there is anything at all the person may do this to: for menus, and to refuse before loading. */
export function mayDoSomewhere(person: Person, action: Action): boolean {
  return person.grants.some((grant) => scopeOf(action, grant.role) !== undefined);
}

/** The actions the person may do somewhere, in the order of the table. */
export function actionsOf(person: Person): Action[] {
  return ACTIONS.filter((action) => mayDoSomewhere(person, action));
}

function reaches(grant: Grant, scope: Scope, target: Target): boolean {
  if (scope === 'region') return grant.region !== null && isWithinRegion(target.region, grant.region);
  if (grant.tenantId !== target.tenantId) return false;
  switch (scope) {
    case 'tenant':
      return true;
    case 'subtree':
      // A grant without an agency was given for the tenant, whose root agency is everyone's ancestor.
      return grant.agencyId === null || target.agencyLine.includes(grant.agencyId);
    case 'own_agency':
      return grant.agencyId !== null && target.agencyLine[0] === grant.agencyId;
  }
}
