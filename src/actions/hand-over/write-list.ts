import { RECEIVERS, type Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { listPdf, listXlsx } from '#paper/write/printed-list.ts';
import type { HandOverItem } from '#store/hand-over.ts';

/** What stands above a hand-over list. */
export interface ListHead {
  readonly countyName: string;
  readonly receiver: Receiver;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** null while it is not handed over. */
  readonly handed: {
    readonly receiverName: string;
    readonly handedOn: PlainDate;
    readonly receivedBy: string;
  } | null;
}

/** The list of documents that go to the archive or the library, for both to sign. */
export async function writeHandOverList(
  head: ListHead,
  items: readonly HandOverItem[],
  format: 'xlsx' | 'pdf',
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { handed } = head;
  const receiver = handed?.receiverName ?? RECEIVERS[head.receiver];
  const list = {
    title: `${head.countyName}主动公开政府信息移交清单`,
    about: [
      `接收单位：${receiver}　　公开时间：${head.from}至${head.to}　　共${items.length}件`,
      handed === null ? '尚未移交，供核对使用。' : `移交日期：${handed.handedOn}`,
    ],
    heads: ['序号', '索引号', '标题', '文号', '发布单位', '公开日期'],
    widths: [1, 4, 9, 4, 4, 2],
    rows: items.map((item, at) => [
      String(at + 1),
      item.indexNumber,
      item.title,
      item.documentNumber ?? '',
      item.agencyName,
      item.publishedOn,
    ]),
    signs: ['移交单位（盖章）：', '移交人：', `接收人：${handed?.receivedBy ?? ''}`, '日期：'],
  };
  const name = `移交清单-${receiver}-${head.from}至${head.to}.${format}`;
  return format === 'pdf'
    ? { name, type: 'application/pdf', bytes: listPdf(list) }
    : {
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await listXlsx(list),
      };
}
