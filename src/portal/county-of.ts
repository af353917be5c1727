import { isRegionCode } from '#domain/agency/region.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { findPortalCounty } from '#store/portal-county.ts';
import { raw } from './html.ts';
import type { County } from './site.ts';

/** A county's pages and the tenant whose ledgers they show. */
export interface OpenCounty {
  readonly tenantId: string;
  readonly county: County;
}

/** The county of an address. @throws Problem `page.not_found` where the installation serves no such region */
export async function countyOf(db: Db, region: string): Promise<OpenCounty> {
  const found = isRegionCode(region) ? await findPortalCounty(db, region) : null;
  if (found === null) throw new Problem('page.not_found');
  const { id, name, isDemo, siteName, siteDomain, siteIdCode, header, footer, look } = found;
  return {
    tenantId: id,
    county: {
      region,
      name,
      demonstration: isDemo,
      siteName,
      siteDomain,
      siteIdCode,
      // The county's own fragments are written by its staff; the content security policy keeps scripts out of them.
      header: header === null ? null : raw(header),
      footer: footer === null ? null : raw(footer),
      accent: look.accent,
      emblem: look.emblemDigest,
    },
  };
}
