import type { RegionCode } from '#domain/agency/region.ts';

/** Whose request it is, after code and PIN were right. */
export interface Applying {
  readonly tenant: { readonly id: string; readonly region: RegionCode };
  readonly requestId: string;
}
