import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { readConfig } from '#platform/config.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { type Installation, openInstallation } from '../src/cli/open-installation.ts';
import { releasedDocument } from '../test/document.ts';
import { makeOffice } from '../test/office.ts';
import type { Benchmark } from './benchmark.ts';
import { perCore, perSecond, putLoad, quantile } from './portal/put-load.ts';
import { serveByNginx } from './portal/serve-by-nginx.ts';

/** How long each load lasts at full size. */
const MILLISECONDS = 6000;

/**
 * Requests over loopback, the client a process of its own: the page of a document of some 1,500 characters, the same to a
 * browser that has it already, made anew for every request, the first page of the check-up, and the latency at 80 % of the
 * most that is reached. Where Debian's nginx is present it serves the same bytes as a file with one worker to the same
 * client. `ratio_to_nginx` holds the two against each other for a second of their own processor time, so that what else
 * runs on the machine does not count; `ratio_to_nginx_by_clock` by the clock on the wall. 1 is as fast as nginx. What
 * PostgreSQL uses for the marks of pages is not in it.
 */
export const benchmark: Benchmark = {
  name: 'portal',
  async run(scale) {
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-'));
    // The account PostgreSQL runs under must be able to walk in.
    await chmod(folder, 0o755);
    const log = openLog('silent');
    const installation = await openInstallation(readConfig({ GONGKAI_DATA: folder }), log, {
      serving: false,
    });
    try {
      const document = await documentPage(installation);
      return await measure(installation, folder, document, Math.max(300, MILLISECONDS * scale));
    } finally {
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** A county with a tree of columns and a document of ordinary length in it. @returns the address of its page */
async function documentPage({ db }: Installation): Promise<string> {
  const office = await makeOffice(db, 'bench', '620521', '清水县');
  const { tenantId } = office;
  const county = await findPortalAgency(db, tenantId, 'county');
  await db.transaction().execute((tx) =>
    plantColumns(tx, {
      tenantId,
      agencyId: county?.id ?? '',
      tree: 'county',
      isDemo: true,
      actor: { id: null, name: '系统' },
    }),
  );
  const paragraph = '各乡镇人民政府：现将农村饮水安全工程管护办法印发给你们，请认真贯彻执行。'.repeat(5);
  const body = Array.from({ length: 8 }, () => paragraph);
  const { id } = await releasedDocument(db, office, {
    bodyHtml: body.map((text) => `<p>${text}</p>`).join(''),
    bodyText: body.join('\n'),
  });
  return `/620521/documents/${id}`;
}

async function measure(
  { db }: Installation,
  folder: string,
  document: string,
  milliseconds: number,
): Promise<Record<string, number>> {
  const config = { basePath: '', publicUrl: 'http://127.0.0.1', trustedProxies: [] };
  const app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const { port } = app.server.address() as AddressInfo;
    const page = await app.inject(document);
    const known = { 'if-none-match': String(page.headers['etag']) };
    await perSecond({ port, path: document, milliseconds: milliseconds / 3 });
    const portal = await perCore({ port, path: document, milliseconds }, ownProcessorSeconds);
    const most = portal.perSecond;
    const steady = await putLoad({ port, path: document, milliseconds, rate: most * 0.8 });
    const figures: Record<string, number> = {
      document_page_kib: page.rawPayload.byteLength / 1024,
      document_page_requests_per_second: most,
      document_page_requests_per_processor_second: portal.perProcessorSecond,
      document_page_p50_ms_at_80_percent: quantile(steady, 0.5),
      document_page_p99_ms_at_80_percent: quantile(steady, 0.99),
      document_page_known_requests_per_second: await perSecond({
        port,
        path: document,
        milliseconds,
        headers: known,
      }),
      checkup_page_requests_per_second: await perSecond({ port, path: '/checkup', milliseconds }),
      page_made_anew_requests_per_second: await perSecond({ port, path: `${document}?anew`, milliseconds }),
    };
    const nginx = await serveByNginx(folder, page.body);
    if (nginx === null) {
      process.stdout.write('nginx is not installed here: ratio_to_nginx is left out.\n');
      return figures;
    }
    try {
      await perSecond({ port: nginx.port, path: '/page.html', milliseconds: milliseconds / 3 });
      const order = { port: nginx.port, path: '/page.html', milliseconds };
      const byNginx = await perCore(order, () => nginx.processorSeconds());
      return {
        ...figures,
        nginx_requests_per_second: byNginx.perSecond,
        nginx_requests_per_processor_second: byNginx.perProcessorSecond,
        ratio_to_nginx: portal.perProcessorSecond / byNginx.perProcessorSecond,
        ratio_to_nginx_by_clock: most / byNginx.perSecond,
      };
    } finally {
      await nginx.stop();
    }
  } finally {
    await app.close();
  }
}

function ownProcessorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
