import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemo } from '#actions/load-demo.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { type Installation, openInstallation } from '../src/cli/open-installation.ts';
import type { Benchmark } from './benchmark.ts';
import { requestsPerSecond } from './portal/requests-per-second.ts';
import { serveByNginx } from './portal/serve-by-nginx.ts';

/** Requests of each kind at full size. */
const REQUESTS = 4000;
const REPORT = '/410327/reports/100/2020';

/**
 * Requests a second over loopback, client and server in one process: a report page out of the database, the same page
 * to a browser that has it already, and the first page of the check-up. Where Debian's nginx is present it serves the
 * same report page as a static file to the same client, and `ratio_to_nginx` says how many times as fast it is.
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
      await loadDemo({ ...installation, clock: openClock() });
      return await measure(installation, folder, Math.max(10, Math.round(REQUESTS * scale)));
    } finally {
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  { db }: Installation,
  folder: string,
  requests: number,
): Promise<Record<string, number>> {
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const { port } = app.server.address() as AddressInfo;
    const page = await app.inject(REPORT);
    const known = { 'if-none-match': String(page.headers['etag']) };
    await requestsPerSecond(port, REPORT, Math.ceil(requests / 10));
    const figures: Record<string, number> = {
      report_page_kib: page.rawPayload.byteLength / 1024,
      report_page_requests_per_second: await requestsPerSecond(port, REPORT, requests),
      report_page_known_requests_per_second: await requestsPerSecond(port, REPORT, requests, known),
      checkup_page_requests_per_second: await requestsPerSecond(port, '/checkup', requests),
    };
    const nginx = await serveByNginx(folder, page.body);
    if (nginx === null) {
      process.stdout.write('nginx is not installed here: ratio_to_nginx is left out.\n');
      return figures;
    }
    try {
      const perSecond = await requestsPerSecond(nginx.port, '/page.html', requests);
      const ratio = perSecond / (figures['report_page_requests_per_second'] ?? Infinity);
      return { ...figures, nginx_static_requests_per_second: perSecond, ratio_to_nginx: ratio };
    } finally {
      await nginx.stop();
    }
  } finally {
    await app.close();
  }
}
