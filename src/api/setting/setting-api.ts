import { permit } from '#actions/act.ts';
import { changeSetting } from '#actions/setting/change-setting.ts';
import { readValues } from '#actions/setting/read-values.ts';
import { SETTINGS } from '#actions/setting/setting-catalogue.ts';
import { settingRoutes } from '#contract/route/setting-routes.ts';
import type { Setting } from '#contract/setting.ts';
import { Problem } from '#platform/problem.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';

/** What the office settles for itself. */
export function settingApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, settingRoutes.listSettings, async ({ by }) => {
    const items = await presentSettings(services, permit(by.staff, 'setting.read').id);
    return { items, total: items.length };
  });

  serveRoute(app, services, settingRoutes.changeSetting, async ({ by, params, body }) => {
    await changeSetting(services, by, params.key, body.value);
    const items = await presentSettings(services, permit(by.staff, 'setting.read').id);
    const changed = items.find((setting) => setting.key === params.key);
    if (changed === undefined) throw new Problem('setting.not_found');
    return changed;
  });
}

async function presentSettings({ db }: ApiServices, tenantId: string): Promise<Setting[]> {
  const values = await readValues(db, tenantId);
  return SETTINGS.map(({ key, name, explanation, standard, kind }) => {
    const settled = values.get(key);
    return {
      key,
      name,
      explanation,
      value: settled?.value ?? standard,
      standard,
      kind,
      changedAt: settled?.changedAt.toISOString() ?? null,
    };
  });
}
