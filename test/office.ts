import type { AgencyKind } from '#domain/agency/agency.ts';
import { type RegionCode, parseRegionCode, regionLevelOf } from '#domain/agency/region.ts';
import { placeOfRole } from '#domain/identity/grantable.ts';
import { ROLES, type Role } from '#domain/identity/role.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { hashPassword } from '#platform/password-hash.ts';
import type { Secrets } from '#platform/secrets.ts';
import { newTotpSecret } from '#platform/totp.ts';
import { insertAgency } from '#store/agency.ts';
import { putCredential } from '#store/credential.ts';
import type { Db } from '#store/database.ts';
import { ensureRegion } from '#store/region.ts';
import { insertGrant } from '#store/role-grant.ts';
import { putSecondFactor } from '#store/second-factor.ts';
import { insertTenant } from '#store/tenant.ts';
import { insertUser, updateUser } from '#store/user.ts';

export const PASSWORD = 'Qingshui-River-27';

/** A county with a small tree: government › bureau › office, and another bureau beside. */
export interface Office {
  readonly tenantId: string;
  readonly region: RegionCode;
  readonly agencies: Readonly<Record<'government' | 'bureau' | 'office' | 'other', string>>;
}

export interface TestUser {
  readonly id: string;
  readonly username: string;
  /** Secret of the second factor, null without one. */
  readonly totpSecret: string | null;
}

/** Founds a county for a test. */
export async function makeOffice(
  db: Db,
  tenantId: string,
  code: string,
  name: string,
  isDemo = false,
): Promise<Office> {
  const region = parseRegionCode(code);
  return db.transaction().execute(async (tx) => {
    await ensureRegion(tx, { code: region, name, level: regionLevelOf(region), parent: null });
    await insertTenant(tx, { id: tenantId, region, name, isDemo });
    const add = (
      parentId: string | null,
      agencyCode: string,
      agencyName: string,
      kind: AgencyKind,
    ): Promise<string> =>
      insertAgency(tx, {
        tenantId,
        parentId,
        code: agencyCode,
        name: agencyName,
        shortName: null,
        kind,
        leadership: 'local',
        from: parsePlainDate('2019-05-15'),
        isDemo,
      });
    const government = await add(null, '001', `${name}人民政府`, 'county_government');
    const bureau = await add(government, '101', `${name}农业农村局`, 'department');
    const office = await add(bureau, '10101', `${name}农业技术推广站`, 'public_institution');
    const other = await add(government, '102', `${name}教育局`, 'department');
    return { tenantId, region, agencies: { government, bureau, office, other } };
  });
}

/** Makes a staff member of the bureau with one role (or none), a known password and, where it is asked, a second factor. */
export async function makeUser(
  db: Db,
  secrets: Secrets,
  office: Office,
  username: string,
  options: { role?: Role; secondFactor?: boolean; mustChangePassword?: boolean; isDemo?: boolean } = {},
): Promise<TestUser> {
  const { role, secondFactor = false, mustChangePassword = false, isDemo = false } = options;
  const place = role === undefined ? 'agency' : placeOfRole(role);
  const isProvincial = place === 'region';
  const tenantId = isProvincial ? null : office.tenantId;
  const agencyId = isProvincial ? null : office.agencies.bureau;
  const passwordHash = await (knownHash ??= hashPassword(PASSWORD));
  const totpSecret = secondFactor ? newTotpSecret() : null;
  const now = new Date();
  const id = await db.transaction().execute(async (tx) => {
    const userId = await insertUser(tx, { tenantId, agencyId, username, name: `测试${username}`, isDemo });
    await updateUser(tx, userId, { mustChangePassword }, now);
    await putCredential(tx, userId, { passwordHash, oneTime: mustChangePassword, expiresAt: null });
    if (role !== undefined)
      await insertGrant(tx, {
        userId,
        role,
        tenantId,
        agencyId: place === 'agency' ? agencyId : null,
        region: isProvincial ? parseRegionCode(`${office.region.slice(0, 2)}0000`) : null,
        grantedBy: null,
        grantedAt: now,
      });
    if (totpSecret !== null)
      await putSecondFactor(tx, userId, {
        sealedSecret: secrets.seal(totpSecret),
        confirmedAt: now,
        lastCounter: 0,
        recoveryDigests: [],
      });
    return userId;
  });
  return { id, username, totpSecret };
}

let knownHash: Promise<string> | undefined;

/** One user a role, named after it. */
export async function makeUserOfEachRole(
  db: Db,
  secrets: Secrets,
  office: Office,
): Promise<Record<Role, TestUser>> {
  if (office.region.startsWith('64'))
    await db.transaction().execute((tx) =>
      ensureRegion(tx, {
        code: parseRegionCode('640000'),
        name: '宁夏回族自治区',
        level: 'province',
        parent: null,
      }),
    );
  const users = await Promise.all(
    ROLES.map(async (role) => {
      const secondFactor = role.endsWith('_admin') || role === 'approver';
      return [
        role,
        await makeUser(db, secrets, office, role.replaceAll('_', '.'), { role, secondFactor }),
      ] as const;
    }),
  );
  return Object.fromEntries(users) as Record<Role, TestUser>;
}
