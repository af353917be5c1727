import { openCase } from '#actions/request/open-case.ts';
import type { CaseGround } from '#actions/request/act-on-case.ts';
import type { Application } from '#domain/request/application.ts';
import { type PlainDate, parsePlainDate } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';
import { insertRequest } from '#store/request.ts';
import type { Office } from './office.ts';

/** An ordinary application of a person; the number of the card is made up and passes its checksum. */
export function application(change: Partial<Application> = {}): Application {
  return {
    channel: 'in_person',
    applicant: {
      kind: 'natural_person',
      name: '李样例',
      proof: 'resident_identity_card',
      proofNumber: '62052119700101003X',
      representative: '',
      phone: '13900000000',
      email: '',
      address: '清水县永清镇样例街1号',
      postcode: '741400',
    },
    content: '2023年农村饮水安全工程的验收报告',
    features: '',
    wantedForm: 'paper',
    wantedDelivery: 'post',
    ...change,
  };
}

/** What an act of a test stands on. */
export function groundOf(office: Office, day: PlainDate): Omit<CaseGround, 'caseId'> {
  return {
    tenantId: office.tenantId,
    actKey: null,
    actor: { id: null, name: '系统' },
    requestId: null,
    now: new Date(`${day}T02:00:00Z`),
    today: day,
    calendar: statutoryCalendar(office.region),
  };
}

/** A case that came in at the bureau on a day. Returns its id and that of its request. */
export async function receivedCase(
  db: Db,
  secrets: Secrets,
  office: Office,
  on: string,
  change: Partial<Application> = {},
): Promise<{ requestId: string; caseId: string }> {
  const arrivedOn = parsePlainDate(on);
  const agencyId = office.agencies.bureau;
  const asked = application(change);
  return db.transaction().execute(async (tx) => {
    const requestId = await insertRequest(tx, secrets, {
      tenantId: office.tenantId,
      agencyId,
      application: asked,
      arrivedOn,
      source: 'staff',
      isDemo: false,
      createdBy: null,
    });
    const caseId = await openCase(
      tx,
      groundOf(office, arrivedOn),
      { requestId, agencyId, content: asked.content, isDemo: false },
      { act: 'received', on: arrivedOn, channel: asked.channel },
    );
    return { requestId, caseId };
  });
}
