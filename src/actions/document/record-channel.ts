import { Problem } from '#platform/problem.ts';
import type { AuditState } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import {
  type ChannelRecord,
  deleteChannel,
  insertChannel,
  listChannels,
  type StoredChannel,
  updateChannel,
} from '#store/document-channel.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from './change-document.ts';

type Services = Pick<ActServices, 'db' | 'clock'>;

/**
 * Records where a document was made public. The same record sent twice counts once.
 * @throws Problem document.not_found, permission.denied, request.invalid
 */
export async function addChannel(
  services: Services,
  by: By,
  documentId: string,
  record: ChannelRecord,
): Promise<void> {
  refuseRecord(services, record);
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    record: 'document.add_channel',
    change: async (tx, { tenantId }) => {
      const known = await listChannels(tx, tenantId, documentId);
      if (known.some((one) => isSame(one, record))) return null;
      await insertChannel(tx, { tenantId, documentId, createdBy: by.staff.id }, record);
      return { before: {}, after: stateOf(record) };
    },
  });
}

/** Corrects a record. @throws Problem document.not_found, permission.denied, channel.not_found, request.invalid */
export async function changeChannel(
  services: Services,
  by: By,
  place: { readonly documentId: string; readonly channelId: string },
  record: ChannelRecord,
): Promise<void> {
  refuseRecord(services, record);
  await changeDocument(services, by, place.documentId, {
    permission: 'document.write',
    record: 'document.change_channel',
    change: async (tx, { tenantId }) => {
      const before = await findChannel(tx, tenantId, place);
      if (before === null) throw new Problem('channel.not_found');
      if (isSame(before, record)) return null;
      await updateChannel(tx, { tenantId, id: before.id }, record);
      return { before: stateOf(before), after: stateOf(record) };
    },
  });
}

/** Takes a record away. Doing so twice changes nothing. @throws Problem document.not_found, permission.denied */
export async function removeChannel(
  services: Services,
  by: By,
  place: { readonly documentId: string; readonly channelId: string },
): Promise<void> {
  await changeDocument(services, by, place.documentId, {
    permission: 'document.write',
    record: 'document.remove_channel',
    change: async (tx, { tenantId }) => {
      const before = await findChannel(tx, tenantId, place);
      if (before === null) return null;
      await deleteChannel(tx, tenantId, before.id);
      return { before: stateOf(before), after: {} };
    },
  });
}

async function findChannel(
  tx: Tx,
  tenantId: string,
  { documentId, channelId }: { readonly documentId: string; readonly channelId: string },
): Promise<StoredChannel | null> {
  const channels = await listChannels(tx, tenantId, documentId);
  return channels.find((one) => one.id === channelId) ?? null;
}

function refuseRecord({ clock }: Services, { publishedOn, link }: ChannelRecord): void {
  const fields = [
    ...(publishedOn > clock.today() ? [{ field: 'publishedOn', message: '发布日期还没有到，请核对。' }] : []),
    ...(link !== null && !isWebAddress(link)
      ? [{ field: 'link', message: '链接应以 http:// 或 https:// 开头。' }]
      : []),
  ];
  if (fields.length > 0) throw new Problem('request.invalid', { fields });
}

function isWebAddress(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

function isSame(a: ChannelRecord, b: ChannelRecord): boolean {
  return a.channel === b.channel && a.publishedOn === b.publishedOn && a.link === b.link && a.note === b.note;
}

function stateOf({ channel, publishedOn, link, note }: ChannelRecord): AuditState {
  return { channel, publishedOn, link, note };
}
