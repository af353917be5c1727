import { ACTIONS, scopeOf } from '#domain/identity/permission.ts';
import { ADMINISTRATOR_ROLES, ROLES, type Role } from '#domain/identity/role.ts';
import { describe, expect, it } from 'vitest';
import { menuFor } from './menu.ts';

function pagesOf(role: Role): string[] {
  return menuFor((action) => scopeOf(action, role) !== undefined).map((entry) => entry.page);
}

describe('menuFor', () => {
  it.each(ROLES)('%s has tasks and a calendar', (role) => {
    expect(pagesOf(role)).toEqual(expect.arrayContaining(['tasks', 'calendar']));
  });

  it.each(ADMINISTRATOR_ROLES)('%s sees no ledger', (role) => {
    expect(pagesOf(role)).not.toContain('reports');
  });

  it('shows the audit log to the audit administrator alone', () => {
    expect(ROLES.filter((role) => pagesOf(role).includes('audit'))).toEqual(['audit_admin']);
  });

  it('hides everything that may not be done', () => {
    expect(menuFor(() => false).map((entry) => entry.page)).toEqual(['tasks']);
    expect(menuFor((action) => ACTIONS.includes(action))).toEqual(menuFor(() => true));
  });
});
