import type { Role } from './role.ts';

// Long because it is the one table of who may do what.

/** How far a permission reaches, seen from the agency (or region) the role was granted for. */
export const SCOPES = ['own_agency', 'subtree', 'tenant', 'region'] as const;
export type Scope = (typeof SCOPES)[number];

/** Everything that can be permitted. Reading one's own tasks, notifications and session needs no permission. */
export const ACTIONS = [
  'agency.read',
  'agency.create',
  'agency.rename',
  'agency.contact',
  'agency.deactivate',
  'user.read',
  'user.create',
  'user.deactivate',
  'user.grant',
  'user.password',
  'user.unlock',
  'user.sessions',
  'calendar.read',
  'calendar.extend',
  'audit.read',
  'audit.verify',
  'audit.export',
  'report.read',
  'report.findings',
  'report.import',
  'report.publish',
  'document.submit',
  'document.review',
  'document.emergency',
  'document.release',
  'document.withdraw',
  'review_chain.read',
  'review_chain.change',
  'interpretation.read',
  'interpretation.write',
  'interpretation.exempt',
  'document.read',
  'document.write',
  'document.mark',
  'document.term',
  'document.import',
  'dictionary.read',
  'dictionary.change',
  'official_paper.read',
  'official_paper.write',
  'official_paper.return',
  'official_paper.examine',
  'gazette.read',
  'gazette.compose',
  'gazette.publish',
  'hand_over.read',
  'hand_over.confirm',
  'request.read',
  'request.personal',
  'request.handle',
  'request.extend',
  'request.review',
  'request.sign',
  'remedy.read',
  'remedy.handle',
  'complaint.read',
  'complaint.handle',
  'letter.template',
  'letter.number',
  'catalog.read',
  'catalog.edit',
  'catalog.enforce',
  'column.read',
  'column.edit',
  'guide.edit',
  'look.change',
  'correction.read',
  'correction.resolve',
  'setting.read',
  'setting.change',
  'search.rebuild',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Permission {
  readonly action: Action;
  readonly role: Role;
  readonly scope: Scope;
}

/** The roles that work on ledgers inside one tenant. */
const BUSINESS_ROLES: readonly Role[] = [
  'clerk',
  'reviewer',
  'approver',
  'ogi_head',
  'legal_adviser',
  'disclosure_office',
];

/** action → role → scope. What is not written here is refused. Server, menus and access tests all read this table. */
const TABLE: Readonly<Record<Action, Readonly<Partial<Record<Role, Scope>>>>> = {
  // The tree of agencies is public knowledge; every staff member of the tenant may look at it.
  'agency.read': {
    ...everyoneAtWork('tenant'),
    supervisor: 'region',
    system_admin: 'tenant',
    security_admin: 'tenant',
    audit_admin: 'tenant',
  },
  'agency.create': { disclosure_office: 'tenant', system_admin: 'tenant' },
  'agency.rename': { disclosure_office: 'tenant', system_admin: 'tenant' },
  'agency.contact': { ogi_head: 'own_agency', clerk: 'own_agency', disclosure_office: 'tenant' },
  'agency.deactivate': { disclosure_office: 'tenant', system_admin: 'tenant' },

  // Accounts: who makes an account does not give it power, and who gives power does not make accounts.
  'user.read': {
    system_admin: 'tenant',
    security_admin: 'tenant',
    audit_admin: 'tenant',
    disclosure_office: 'tenant',
  },
  'user.create': { system_admin: 'tenant' },
  'user.deactivate': { system_admin: 'tenant' },
  'user.grant': { security_admin: 'tenant' },
  'user.password': { security_admin: 'tenant' },
  'user.unlock': { security_admin: 'tenant' },
  'user.sessions': { security_admin: 'tenant' },

  'calendar.read': {
    ...everyoneAtWork('tenant'),
    supervisor: 'region',
    system_admin: 'tenant',
    security_admin: 'tenant',
    audit_admin: 'tenant',
  },
  'calendar.extend': { disclosure_office: 'tenant' },

  'audit.read': { audit_admin: 'tenant' },
  'audit.verify': { audit_admin: 'tenant' },
  'audit.export': { audit_admin: 'tenant' },

  'report.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
    supervisor: 'region',
  },
  'report.findings': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
    supervisor: 'region',
  },
  'report.import': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'report.publish': { approver: 'subtree', disclosure_office: 'tenant' },

  'document.submit': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  // Who takes which step, and who releases, says the review chain: it may name another agency, such as the justice bureau.
  'document.review': everyoneAtWork('tenant'),
  'document.release': everyoneAtWork('tenant'),
  'document.emergency': { approver: 'subtree', disclosure_office: 'tenant' },
  'document.withdraw': { approver: 'subtree', disclosure_office: 'tenant' },
  'review_chain.read': everyoneAtWork('tenant'),
  'review_chain.change': { ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'interpretation.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
    supervisor: 'region',
  },
  'interpretation.write': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'interpretation.exempt': { approver: 'subtree', ogi_head: 'subtree', disclosure_office: 'tenant' },

  'document.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
  },
  'document.write': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  // A mark stands on the public page at once, so whoever may sign a release may put it.
  'document.mark': { approver: 'subtree', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'document.term': { ogi_head: 'own_agency', disclosure_office: 'tenant' },

  'dictionary.read': everyoneAtWork('tenant'),
  'dictionary.change': { disclosure_office: 'tenant' },
  'official_paper.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
  },
  'official_paper.write': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'official_paper.return': { disclosure_office: 'tenant' },
  'official_paper.examine': { ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'gazette.read': everyoneAtWork('tenant'),
  'gazette.compose': { disclosure_office: 'tenant' },
  'gazette.publish': { disclosure_office: 'tenant' },
  'hand_over.read': { clerk: 'own_agency', ogi_head: 'subtree', disclosure_office: 'tenant' },
  'hand_over.confirm': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },

  // Who asks is known where the case is handled, and nowhere else.
  'request.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
  },
  'request.personal': { clerk: 'own_agency', ogi_head: 'own_agency' },
  'request.handle': { clerk: 'own_agency', ogi_head: 'own_agency' },
  'request.extend': { ogi_head: 'own_agency' },
  'request.review': { legal_adviser: 'subtree' },
  'request.sign': { approver: 'subtree', ogi_head: 'own_agency' },
  'remedy.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
  },
  'remedy.handle': { clerk: 'own_agency', ogi_head: 'own_agency', legal_adviser: 'subtree' },
  // Who complains is known where the complaint is handled; the disclosure office hears those about others (条例第四十七条).
  'complaint.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    legal_adviser: 'subtree',
    disclosure_office: 'tenant',
  },
  'complaint.handle': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'letter.template': { disclosure_office: 'tenant' },
  'letter.number': { ogi_head: 'own_agency', disclosure_office: 'tenant' },

  // A catalog is public once in force; drafts of others are read so that one may be made like another.
  'catalog.read': { ...everyoneAtWork('tenant'), supervisor: 'region' },
  'catalog.edit': { clerk: 'own_agency', ogi_head: 'subtree', disclosure_office: 'tenant' },
  'catalog.enforce': { approver: 'subtree', ogi_head: 'subtree', disclosure_office: 'tenant' },

  // The tree of columns is public; who keeps a portal arranges it.
  'column.read': {
    ...everyoneAtWork('tenant'),
    supervisor: 'region',
    system_admin: 'tenant',
  },
  'column.edit': { ogi_head: 'own_agency', disclosure_office: 'tenant', system_admin: 'tenant' },
  'guide.edit': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },
  'look.change': { disclosure_office: 'tenant', system_admin: 'tenant' },
  // Reports of errors name how to reach the visitor: only the agency that answers, and the office over all of them.
  'correction.read': {
    clerk: 'own_agency',
    reviewer: 'subtree',
    approver: 'subtree',
    ogi_head: 'subtree',
    disclosure_office: 'tenant',
  },
  'correction.resolve': { clerk: 'own_agency', ogi_head: 'own_agency', disclosure_office: 'tenant' },

  // What comes in by the thousand passes no reviewer: only the office that answers for the whole site.
  'document.import': { disclosure_office: 'tenant' },

  'setting.read': { system_admin: 'tenant', security_admin: 'tenant', disclosure_office: 'tenant' },
  'setting.change': { system_admin: 'tenant' },
  'search.rebuild': { system_admin: 'tenant', disclosure_office: 'tenant' },
};

/** The permission table as rows, one a granted combination of action and role. */
export const PERMISSIONS: readonly Permission[] = ACTIONS.flatMap((action) =>
  Object.entries(TABLE[action]).map(([role, scope]) => ({ action, role: role as Role, scope })),
);

/** The scope in which `role` may do `action`, or undefined when it may not at all. */
export function scopeOf(action: Action, role: Role): Scope | undefined {
  return TABLE[action][role];
}

function everyoneAtWork(scope: Scope): Partial<Record<Role, Scope>> {
  return Object.fromEntries(BUSINESS_ROLES.map((role) => [role, scope]));
}
