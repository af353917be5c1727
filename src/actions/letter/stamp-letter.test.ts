import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { listLetters } from '#store/case-letter.ts';
import { readCaseFile } from '#store/case-file.ts';
import { findStaff } from '#store/staff.ts';
import { openTestApi, type TestApi } from '../../../test/api.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';
import { groundOf, receivedCase } from '../../../test/request.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { By } from '../act.ts';
import { actOnCase } from '../request/act-on-case.ts';
import { addLetter } from './add-letter.ts';
import { stampLetter } from './stamp-letter.ts';

let api: TestApi;
let office: Office;
let by: By;
let service: Server;
let address: string;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  const { id } = await makeUser(api.db, api.secrets, office, 'clerk', { role: 'clerk' });
  const staff = await findStaff(api.db, { id });
  if (staff === null) throw new Error('the clerk was made just now');
  by = { staff, requestId: null };
  service = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => response.end(Buffer.concat([...parts, Buffer.from('\n% stamped')])));
  });
  await new Promise<void>((resolve) => {
    service.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  service.close();
  await api.close();
});

describe('a letter stamped by the e-seal service', () => {
  it('comes back as the file that may be delivered; without a service it is said', async () => {
    const clock = openClock(() => new Date('2026-11-20T01:00:00Z'));
    const services = { db: api.db, clock, secrets: api.secrets, files: openFileStore(api.dataDirectory) };
    const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
    const on = parsePlainDate('2026-11-16');
    await api.db.transaction().execute((tx) =>
      actOnCase(tx, { ...groundOf(office, on), caseId }, () => ({
        act: 'registered',
        on,
        number: '101-2026-0001',
      })),
    );
    const letterId = await addLetter(services, by, { caseId, kind: 'receipt' });
    await expect(stampLetter(services, by, { caseId, letterId }, null)).rejects.toThrow('没有接入电子印章');
    await stampLetter(services, by, { caseId, letterId }, address);
    const [letter] = await listLetters(api.db, office.tenantId, caseId);
    expect(letter?.status).toBe('sealed');
    const file = await readCaseFile(services, office.tenantId, {
      caseId,
      fileId: letter?.sealed_file_id ?? '',
    });
    expect(Buffer.from(file?.bytes ?? []).toString('latin1')).toMatch(/^%PDF-[\s\S]*% stamped$/);
  });

  it('is left as it was when the service fails', async () => {
    const services = {
      db: api.db,
      clock: openClock(() => new Date('2026-11-20T01:00:00Z')),
      secrets: api.secrets,
      files: openFileStore(api.dataDirectory),
    };
    const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
    const on = parsePlainDate('2026-11-16');
    await api.db.transaction().execute((tx) =>
      actOnCase(tx, { ...groundOf(office, on), caseId }, () => ({
        act: 'registered',
        on,
        number: '101-2026-0002',
      })),
    );
    const letterId = await addLetter(services, by, { caseId, kind: 'receipt' });
    const nowhere = 'http://127.0.0.1:1/';
    await expect(stampLetter(services, by, { caseId, letterId }, nowhere)).rejects.toThrow('没有盖成');
    const [letter] = await listLetters(api.db, office.tenantId, caseId);
    expect(letter?.status).toBe('issued');
  });
});
