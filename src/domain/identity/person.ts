import type { RegionCode } from '../agency/region.ts';
import type { Role } from './role.ts';

/** A role and where it holds: an agency, the whole tenant (agency null), or every tenant of a region (tenant null). */
export interface Grant {
  readonly role: Role;
  readonly tenantId: string | null;
  readonly agencyId: string | null;
  /** GB/T 2260 code of the region, only for grants that cross tenants. */
  readonly region: RegionCode | null;
}

/** A staff member as far as permissions go. `tenantId` is null for staff of the province. */
export interface Person {
  readonly id: string;
  readonly tenantId: string | null;
  readonly agencyId: string | null;
  readonly grants: readonly Grant[];
}

/** What an act is done to. A thing of the whole tenant, such as the calendar, has an empty agency line. */
export interface Target {
  readonly tenantId: string;
  /** Region of the tenant. */
  readonly region: RegionCode;
  /** The agency concerned and those above it, nearest first. */
  readonly agencyLine: readonly string[];
}
