import type { AddressInfo } from 'node:net';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { addDocumentViews } from '#store/document-view.ts';
import { listColumns } from '#store/portal-column.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { writeSetting } from '#store/setting.ts';
import { openTestDatabase } from '../database.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice } from '../office.ts';

/** A county's portal with columns and documents of every standing, listening on this machine. */
export interface DisclosureSite {
  /** Of the county, without a slash at the end. */
  readonly url: string;
  /** Ids of documents by what they are. */
  readonly documents: Readonly<Record<'notice' | 'repealed' | 'withdrawn', string>>;
  close(): Promise<void>;
}

const BODY = `<h2>一、总则</h2><p>为加强农村饮水安全工程运行管护，保障农村居民饮水安全，根据有关法律法规，结合本县实际，制定本办法。本办法适用于全县行政区域内农村饮水安全工程的运行、维护和管理。</p>
<table><thead><tr><th scope="col">乡镇</th><th scope="col">工程</th><th scope="col">受益人口</th></tr></thead><tbody><tr><td>城关镇</td><td>集中供水工程</td><td>12,400</td></tr><tr><td>白沙镇</td><td>管网延伸工程</td><td>8,210</td></tr></tbody></table>
<h2>二、管护责任</h2><p>县水务局负责全县农村饮水安全工程的监督管理；各乡镇人民政府负责本辖区工程的日常管护。</p>`;

/** Opens it; the first column of the tree holds enough for several pages. */
export async function openDisclosureSite(): Promise<DisclosureSite> {
  const database = await openTestDatabase();
  const { db } = database;
  const office = await makeOffice(db, 'qingshui', '620521', '清水县');
  const { tenantId, agencies } = office;
  const actor = { id: null, name: '系统' };
  await db.transaction().execute(async (tx) => {
    await plantColumns(tx, { tenantId, agencyId: agencies.government, tree: 'county', isDemo: false, actor });
    await plantColumns(tx, { tenantId, agencyId: agencies.bureau, tree: 'department', isDemo: false, actor });
    await writeSetting(tx, tenantId, 'site.name', '清水县人民政府', null);
    await writeSetting(tx, tenantId, 'site.id_code', '6205210001', null);
  });
  const all = await listColumns(db, tenantId, agencies.government);
  const column = (slug: string): string[] => all.filter((one) => one.slug === slug).map(({ id }) => id);
  for (let number = 1; number <= 24; number += 1)
    await releasedDocument(
      db,
      office,
      { title: `关于做好${2000 + number}年农村饮水安全工作的通知`, columnIds: column('zcwj') },
      { at: new Date(Date.UTC(2024, 0, number, 2)) },
    );
  const notice = await releasedDocument(
    db,
    office,
    {
      kind: 'normative',
      bodyHtml: BODY,
      columnIds: column('gfxwj'),
      title: '清水县农村饮水安全工程管护办法',
    },
    { at: new Date('2024-05-06T02:00:00Z') },
  );
  const repealed = await releasedDocument(db, office, {
    kind: 'normative',
    bodyHtml: BODY,
    columnIds: column('gfxwj'),
    title: '清水县农村饮水安全工程管护办法（试行）',
    expiresOn: parsePlainDate('2024-04-30'),
  });
  await db
    .updateTable('public_document')
    .set({
      successor_id: notice.id,
      validity_mark: 'repealed',
      validity_marked_on: '2024-05-06',
      corrected_at: new Date('2024-04-01T02:00:00Z'),
      correction_note: '更正第三条中的联系电话。',
    })
    .where('document_id', '=', repealed.id)
    .execute();
  const withdrawn = await releasedDocument(db, office, { title: '重复发布的通知' });
  await db
    .transaction()
    .execute((tx) =>
      hideFromPublic(tx, { tenantId, documentId: withdrawn.id, reason: '重复发布。', at: new Date() }),
    );
  const day = parsePlainDate(new Date().toISOString().slice(0, 10));
  await addDocumentViews(db, [{ tenantId, documentId: notice.id, day, views: 12 }]);
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/620521`,
    documents: { notice: notice.id, repealed: repealed.id, withdrawn: withdrawn.id },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
