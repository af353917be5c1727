import type { RegionCode } from '#domain/agency/region.ts';
import type { Db } from './database.ts';
import { listFragments, type FragmentSlot } from './portal-fragment.ts';
import { findPortalLook, type PortalLook } from './portal-look.ts';
import { readSettings } from './setting.ts';
import { findTenantOfRegion, type Tenant } from './tenant.ts';

/** A tenant as its public pages show it. */
export interface PortalCounty extends Tenant {
  /** Name, domain and identification code (网站标识码) of the county's web site; '' where not settled. */
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode: string;
  /** The county's own header and footer as HTML, or null for the plain ones. */
  readonly header: string | null;
  readonly footer: string | null;
  readonly look: PortalLook;
}

/** The county of a region with what surrounds its pages, or null. */
export async function findPortalCounty(db: Db, region: RegionCode): Promise<PortalCounty | null> {
  const tenant = await findTenantOfRegion(db, region);
  if (tenant === null) return null;
  const [settings, fragments, look] = await Promise.all([
    readSettings(db, tenant.id),
    listFragments(db, tenant.id),
    findPortalLook(db, tenant.id),
  ]);
  const settled = (key: string): string => {
    const value = settings.get(key)?.value;
    return typeof value === 'string' ? value : '';
  };
  const fragment = (slot: FragmentSlot): string | null =>
    fragments.find((one) => one.slot === slot)?.html ?? null;
  return {
    ...tenant,
    siteName: settled('site.name'),
    siteDomain: settled('site.domain'),
    siteIdCode: settled('site.id_code'),
    header: fragment('header'),
    footer: fragment('footer'),
    look,
  };
}
