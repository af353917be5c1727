import { hashPassword } from '#platform/password-hash.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Db } from '#store/database.ts';
import { putCredential } from '#store/credential.ts';
import { insertGrant } from '#store/role-grant.ts';
import { insertUser, updateUser } from '#store/user.ts';
import type { ReviewActName, ReviewDetail } from '#contract/review.ts';
import type { LightMyRequestResponse } from 'fastify';
import { openTestApi, type TestApi, type TestClient } from './api.ts';
import { documentFields, draftDocument } from './document.ts';
import { makeOffice, PASSWORD, type Office, type TestUser } from './office.ts';

let knownHash: Promise<string> | undefined;

/** Makes a staff member with some roles at an agency of the office, the bureau unless told; no second factor. */
export async function makeColleague(
  db: Db,
  office: Office,
  username: string,
  roles: readonly Role[],
  agency: keyof Office['agencies'] = 'bureau',
): Promise<TestUser> {
  const agencyId = office.agencies[agency];
  const passwordHash = await (knownHash ??= hashPassword(PASSWORD));
  const { tenantId } = office;
  const id = await db.transaction().execute(async (tx) => {
    const userId = await insertUser(tx, {
      tenantId,
      agencyId,
      username,
      name: `测试${username}`,
      isDemo: true,
    });
    await updateUser(tx, userId, { mustChangePassword: false }, new Date());
    await putCredential(tx, userId, { passwordHash, oneTime: false, expiresAt: null });
    for (const role of roles)
      await insertGrant(tx, {
        userId,
        role,
        tenantId,
        agencyId: role === 'disclosure_office' ? null : agencyId,
        region: null,
        grantedBy: null,
        grantedAt: new Date(),
      });
    return userId;
  });
  return { id, username, totpSecret: null };
}

/** Those who take part in review, with their roles and where they hold them. */
const CAST = {
  clerk: [['clerk'], 'bureau'],
  proofreader: [['clerk'], 'bureau'],
  reviewer: [['reviewer'], 'bureau'],
  second: [['reviewer'], 'bureau'],
  head: [['ogi_head'], 'bureau'],
  approver: [['approver'], 'bureau'],
  many: [['clerk', 'reviewer', 'ogi_head', 'approver'], 'bureau'],
  stranger: [['reviewer', 'approver', 'ogi_head'], 'other'],
  justice: [['legal_adviser'], 'other'],
  centre: [['disclosure_office'], 'government'],
} as const satisfies Record<string, readonly [readonly Role[], keyof Office['agencies']]>;
type Who = keyof typeof CAST;

/** A county with everybody whom a review needs, signed in, and the acts of a test in one word each. */
export interface ReviewCast {
  readonly api: TestApi;
  readonly office: Office;
  readonly people: Readonly<Record<Who, TestClient>>;
  readonly ids: Readonly<Record<Who, string>>;
  /** A draft of the bureau, an ordinary notice unless told otherwise. */
  draft(change?: Parameters<typeof draftDocument>[2]): Promise<string>;
  show(who: Who, id: string): Promise<ReviewDetail>;
  /** Hands in with every warning acknowledged. */
  submit(id: string, who?: Who): Promise<LightMyRequestResponse>;
  /** Passes the step that is waited for, or the one named, with everything ticked off. */
  pass(who: Who, id: string, stepId?: string): Promise<LightMyRequestResponse>;
  /** A draft brought through the standard chain. */
  approved(): Promise<string>;
  /** What somebody may do now. */
  acts(who: Who, id: string): Promise<ReviewActName[]>;
}

export async function openReviewCast(): Promise<ReviewCast> {
  const api = await openTestApi();
  const office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const people = {} as Record<Who, TestClient>;
  const ids = {} as Record<Who, string>;
  for (const [who, [roles, agency]] of Object.entries(CAST)) {
    const user = await makeColleague(api.db, office, who, roles, agency);
    ids[who as Who] = user.id;
    people[who as Who] = await api.client(user);
  }
  const general = documentFields({ kind: 'general' });
  const cast: ReviewCast = {
    api,
    office,
    people,
    ids,
    draft: (change = {}) => draftDocument(api.db, office, { ...general, ...change }),
    show: async (who, id) => (await people[who].call('GET', `/documents/${id}/review`)).json<ReviewDetail>(),
    submit: async (id, who = 'clerk') => {
      const { findings } = await cast.show(who, id);
      const acknowledged = findings.filter((one) => one.severity === 'warning').map((one) => one.key);
      return people[who].call('POST', `/documents/${id}/submission`, { acknowledged });
    },
    pass: async (who, id, stepId) => {
      const { round } = await cast.show('centre', id);
      const step = round?.steps.find((one) =>
        stepId === undefined ? one.state === 'waiting' : one.id === stepId,
      );
      const body = { stepId: step?.id ?? 'none', comment: '同意', checked: step?.checklist ?? [] };
      return people[who].call('POST', `/documents/${id}/review/passing`, body);
    },
    approved: async () => {
      const id = await cast.draft();
      await cast.submit(id);
      for (const who of ['reviewer', 'head', 'approver'] as const) await cast.pass(who, id);
      const { work } = await cast.show('centre', id);
      if (work !== 'approved') throw new Error(`The draft is ${work}, not approved`);
      return id;
    },
    acts: async (who, id) =>
      (await cast.show(who, id)).acts.filter((one) => one.reason === null).map((one) => one.act),
  };
  return cast;
}

/** The code of a refusal. */
export function codeOf(response: LightMyRequestResponse): string | undefined {
  return response.json<{ code?: string }>().code;
}
