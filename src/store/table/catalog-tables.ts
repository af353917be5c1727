import type { ColumnType, Generated } from 'kysely';
import type { Tick, VersionState } from '#domain/disclosure/catalog/catalog.ts';

// Tables of catalogs: the identity of items, and the words they have in each version.

type Stamp = ColumnType<Date, Date | undefined, Date>;
type Json = ColumnType<unknown, string, string>;

export interface CatalogItemTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  created_at: Stamp;
}

export interface CatalogVersionTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  number: number;
  state: Generated<VersionState>;
  source: string;
  in_force_on: string | null;
  superseded_on: string | null;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface CatalogFieldTable {
  tenant_id: string;
  version_id: string;
  position: number;
  name: string;
  title: Generated<string>;
  notes: Generated<string[]>;
}

export interface CatalogEntryTable {
  tenant_id: string;
  version_id: string;
  item_id: string;
  field_position: number;
  position: number;
  serial: string;
  level1: string;
  level2: string;
  process: string;
  content: string;
  basis: string;
  time_limit: string;
  agency: string;
  channels: Json;
  ticks: Tick[];
  group_words: string;
  column_words: string;
}

export interface CatalogTables {
  catalog_item: CatalogItemTable;
  catalog_version: CatalogVersionTable;
  catalog_field: CatalogFieldTable;
  catalog_entry: CatalogEntryTable;
}
