import { sql } from 'kysely';
import type { Role } from '#domain/identity/role.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import { listGrants, type StoredGrant } from './role-grant.ts';

/** A user in the list of accounts. */
export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly grants: readonly StoredGrant[];
  readonly active: boolean;
  readonly lockedUntil: Date | null;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly lastSignIn: Date | null;
  readonly openSessions: number;
  readonly createdAt: Date;
}

export interface UserFilter {
  readonly search?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: 'active' | 'inactive' | 'locked' | undefined;
  readonly now: Date;
}

export interface NewUserRow {
  readonly tenantId: string | null;
  readonly agencyId: string | null;
  readonly username: string;
  readonly name: string;
  readonly isDemo: boolean;
}

/** One page of the users of a tenant by user name, with the number of all that match. */
export async function listUsers(
  db: Db | Tx,
  tenantId: string,
  filter: UserFilter,
  page: { limit: number; offset: number },
): Promise<{ items: UserRow[]; total: number }> {
  const [rows, { total }] = await Promise.all([
    selectUsers(matching(db, tenantId, filter), filter.now)
      .orderBy('app_user.username')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching(db, tenantId, filter)
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const grants = await listGrants(
    db,
    rows.map((row) => row.id),
  );
  return { items: rows.map((row) => userOf(row, grants)), total: Number(total) };
}

/** A user of a tenant. */
export async function findUser(
  db: Db | Tx,
  tenantId: string,
  id: string,
  now: Date,
): Promise<UserRow | null> {
  const row = await selectUsers(matching(db, tenantId, { now }), now)
    .where('app_user.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : userOf(row, await listGrants(db, [id]));
}

/** Whether the user name is taken, in whatever tenant: one signs in by it alone. */
export async function isUsernameTaken(db: Db | Tx, username: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst();
  return row !== undefined;
}

/** Active users of a tenant who can't do anything yet. */
export async function countUsersWithoutRole(db: Db, tenantId: string): Promise<number> {
  const { total } = await db
    .selectFrom('app_user')
    .select((select) => select.fn.countAll<string>().as('total'))
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('role_grant.user_id', '=', 'app_user.id')
            .where('role_grant.revoked_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Makes an account without a password and without a role. @returns its id */
export async function insertUser(tx: Tx, user: NewUserRow): Promise<string> {
  const id = newId();
  await tx
    .insertInto('app_user')
    .values({
      id,
      tenant_id: user.tenantId,
      agency_id: user.agencyId,
      username: user.username,
      display_name: user.name,
      phone: null,
      email: null,
      password_changed_at: null,
      locked_until: null,
      last_sign_in_at: null,
      is_demo: user.isDemo,
    })
    .execute();
  return id;
}

export interface UserChange {
  readonly active?: boolean;
  readonly mustChangePassword?: boolean;
  readonly passwordChangedAt?: Date;
  readonly failedSignIns?: number;
  readonly lockedUntil?: Date | null;
  readonly lastSignIn?: Date;
}

/** Changes the state of an account. The caller records the act. */
export async function updateUser(tx: Tx, id: string, change: UserChange, at: Date): Promise<void> {
  await tx
    .updateTable('app_user')
    .set({
      updated_at: at,
      ...(change.active === undefined ? {} : { status: change.active ? 'active' : 'disabled' }),
      ...(change.mustChangePassword === undefined ? {} : { must_change_password: change.mustChangePassword }),
      ...(change.passwordChangedAt === undefined ? {} : { password_changed_at: change.passwordChangedAt }),
      ...(change.failedSignIns === undefined ? {} : { failed_sign_ins: change.failedSignIns }),
      ...(change.lockedUntil === undefined ? {} : { locked_until: change.lockedUntil }),
      ...(change.lastSignIn === undefined ? {} : { last_sign_in_at: change.lastSignIn }),
    })
    .where('id', '=', id)
    .execute();
}

function matching(db: Db | Tx, tenantId: string, filter: UserFilter) {
  let query = db
    .selectFrom('app_user')
    .leftJoin('agency', (join) =>
      join.onRef('agency.tenant_id', '=', 'app_user.tenant_id').onRef('agency.id', '=', 'app_user.agency_id'),
    )
    .leftJoin('auth_second_factor', 'auth_second_factor.user_id', 'app_user.id')
    .where('app_user.tenant_id', '=', tenantId);
  const { search, agencyId, role, state, now } = filter;
  if (search !== undefined && search !== '') {
    const part = search.toLowerCase();
    query = query.where((or) =>
      or.or([
        or(sql<number>`position(${part} in lower(username))`, '>', 0),
        or(sql<number>`position(${part} in lower(display_name))`, '>', 0),
      ]),
    );
  }
  if (agencyId !== undefined) query = query.where('app_user.agency_id', '=', agencyId);
  if (role !== undefined) {
    query = query.where((or) =>
      or.exists(
        or
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.user_id', '=', 'app_user.id')
          .where('role_grant.role', '=', role)
          .where('role_grant.revoked_at', 'is', null),
      ),
    );
  }
  if (state === 'active') query = query.where('status', '=', 'active');
  if (state === 'inactive') query = query.where('status', '=', 'disabled');
  if (state === 'locked') query = query.where('locked_until', '>', now);
  return query;
}

function selectUsers(query: ReturnType<typeof matching>, now: Date) {
  return query
    .select([
      'app_user.id',
      'username',
      'display_name',
      'app_user.agency_id',
      'agency.name as agency_name',
      'status',
    ])
    .select([
      'locked_until',
      'must_change_password',
      'last_sign_in_at',
      'app_user.created_at',
      'confirmed_at',
    ])
    .select((select) =>
      select
        .selectFrom('auth_session')
        .select((count) => count.fn.countAll<string>().as('open'))
        .whereRef('auth_session.user_id', '=', 'app_user.id')
        .where('auth_session.expires_at', '>', now)
        .as('open_sessions'),
    );
}

type SelectedUser = Awaited<ReturnType<ReturnType<typeof selectUsers>['execute']>>[number];

function userOf(row: SelectedUser, grants: readonly StoredGrant[]): UserRow {
  return {
    id: row.id,
    username: row.username,
    name: row.display_name,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    grants: grants.filter((grant) => grant.userId === row.id),
    active: row.status === 'active',
    lockedUntil: row.locked_until,
    mustChangePassword: row.must_change_password,
    secondFactor: row.confirmed_at !== null,
    lastSignIn: row.last_sign_in_at,
    openSessions: Number(row.open_sessions ?? 0),
    createdAt: row.created_at,
  };
}
