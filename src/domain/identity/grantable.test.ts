import { describe, expect, it } from 'vitest';
import { isSameGrant, placeOfRole, whyNotGrantable } from './grantable.ts';
import type { Grant } from './person.ts';
import { ADMINISTRATOR_ROLES, isAdministrator, ROLES } from './role.ts';

describe('whyNotGrantable', () => {
  it.each(ADMINISTRATOR_ROLES)('keeps %s apart from every other role, in either order', (administrator) => {
    for (const other of ROLES) {
      expect(whyNotGrantable([administrator], other)).toBeDefined();
      expect(whyNotGrantable([other], administrator)).toBeDefined();
    }
  });

  it.each(ROLES)('lets a user without a role become %s', (role) => {
    expect(whyNotGrantable([], role)).toBeUndefined();
  });

  it('lets business roles stand together', () => {
    const business = ROLES.filter((role) => !isAdministrator(role));
    for (const one of business)
      for (const other of business) expect(whyNotGrantable([one], other)).toBeUndefined();
  });
});

describe('placeOfRole', () => {
  it('is an agency for those who work in one', () => {
    expect(ROLES.filter((role) => placeOfRole(role) === 'agency')).toEqual([
      'clerk',
      'reviewer',
      'approver',
      'ogi_head',
      'legal_adviser',
    ]);
  });
});

describe('isSameGrant', () => {
  it('compares role and place', () => {
    const grant: Grant = { role: 'clerk', tenantId: 'a', agencyId: 'x', region: null };
    expect(isSameGrant(grant, { ...grant })).toBe(true);
    expect(isSameGrant(grant, { ...grant, agencyId: 'y' })).toBe(false);
    expect(isSameGrant(grant, { ...grant, role: 'reviewer' })).toBe(false);
  });
});
