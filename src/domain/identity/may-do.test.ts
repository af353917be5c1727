import { describe, expect, it } from 'vitest';
import { parseRegionCode } from '../agency/region.ts';
import { actionsOf, mayDo, mayDoSomewhere } from './may-do.ts';
import { ACTIONS, PERMISSIONS, SCOPES, scopeOf, type Scope } from './permission.ts';
import type { Grant, Person, Target } from './person.ts';
import { ADMINISTRATOR_ROLES, ROLES, type Role } from './role.ts';

const ningxia = parseRegionCode('640000');
const jingyuan = parseRegionCode('640424');
const yiyang = parseRegionCode('410327');

/** The tree: county › bureau › office. The person's grant is for the bureau. */
const TARGETS = {
  'own agency': { tenantId: 'a', region: jingyuan, agencyLine: ['bureau', 'county'] },
  'agency below': { tenantId: 'a', region: jingyuan, agencyLine: ['office', 'bureau', 'county'] },
  'agency above': { tenantId: 'a', region: jingyuan, agencyLine: ['county'] },
  'agency beside': { tenantId: 'a', region: jingyuan, agencyLine: ['other', 'county'] },
  'thing of the tenant': { tenantId: 'a', region: jingyuan, agencyLine: [] },
  'other tenant, same region': { tenantId: 'b', region: parseRegionCode('640122'), agencyLine: ['bureau'] },
  'other tenant, other region': { tenantId: 'c', region: yiyang, agencyLine: ['bureau'] },
} as const satisfies Record<string, Target>;
type TargetName = keyof typeof TARGETS;

const REACH: Record<Scope, readonly TargetName[]> = {
  own_agency: ['own agency'],
  subtree: ['own agency', 'agency below'],
  tenant: ['own agency', 'agency below', 'agency above', 'agency beside', 'thing of the tenant'],
  region: [
    'own agency',
    'agency below',
    'agency above',
    'agency beside',
    'thing of the tenant',
    'other tenant, same region',
  ],
};

function personWith(role: Role): Person {
  const grant: Grant =
    role === 'supervisor'
      ? { role, tenantId: null, agencyId: null, region: ningxia }
      : { role, tenantId: 'a', agencyId: 'bureau', region: null };
  return { id: 'p', tenantId: grant.tenantId, agencyId: grant.agencyId, grants: [grant] };
}

describe.each(ROLES)('%s', (role) => {
  it.each(ACTIONS)('%s reaches as far as the table says', (action) => {
    const scope = scopeOf(action, role);
    const expected = scope === undefined ? [] : REACH[scope];
    const allowed = (Object.keys(TARGETS) as TargetName[]).filter((name) =>
      mayDo(personWith(role), action, TARGETS[name]),
    );
    expect(allowed.toSorted()).toEqual([...expected].toSorted());
    expect(mayDoSomewhere(personWith(role), action)).toBe(scope !== undefined);
  });
});

describe('the permission table', () => {
  it.each(ADMINISTRATOR_ROLES)('shows %s no ledger', (role) => {
    const ledgers = PERMISSIONS.filter(
      (row) => row.role === role && /^(report|calendar\.extend)/.test(row.action),
    );
    expect(ledgers).toEqual([]);
  });

  it('lets nobody both make an account and give it power', () => {
    for (const role of ROLES)
      expect(scopeOf('user.create', role) !== undefined && scopeOf('user.grant', role) !== undefined).toBe(
        false,
      );
  });

  it('gives the audit log to the audit administrator alone', () => {
    const readers = PERMISSIONS.filter((row) => row.action.startsWith('audit.')).map((row) => row.role);
    expect(new Set(readers)).toEqual(new Set(['audit_admin']));
  });

  it('lets supervisors read only', () => {
    const acts = PERMISSIONS.filter((row) => row.role === 'supervisor').map((row) => row.action);
    expect(acts).toContain('report.read');
    expect(acts.filter((action) => !/\.(?:read|findings)$/.test(action))).toEqual([]);
  });

  it('uses region for supervisors and for nobody else', () => {
    for (const row of PERMISSIONS) expect(row.scope === 'region').toBe(row.role === 'supervisor');
    expect(SCOPES.every((scope) => PERMISSIONS.some((row) => row.scope === scope))).toBe(true);
  });

  it('permits every action to somebody', () => {
    expect(ACTIONS.filter((action) => !PERMISSIONS.some((row) => row.action === action))).toEqual([]);
  });
});

describe('actionsOf', () => {
  it('adds up several roles', () => {
    const person: Person = {
      ...personWith('clerk'),
      grants: [...personWith('clerk').grants, ...personWith('approver').grants],
    };
    expect(actionsOf(person)).toContain('report.import');
    expect(actionsOf(person)).toContain('report.publish');
  });

  it('is empty without a role', () => {
    expect(actionsOf({ ...personWith('clerk'), grants: [] })).toEqual([]);
  });
});
