import type { ColumnType, Generated } from 'kysely';
import type { CatalogTables } from './table/catalog-tables.ts';
import type { LetterTables } from './table/letter-tables.ts';
import type { RedactionTables } from './table/redaction-tables.ts';
import type { ComplaintTables } from './table/complaint-tables.ts';
import type { RemedyTables } from './table/remedy-tables.ts';
import type { RequestTables } from './table/request-tables.ts';
import type { DisclosureTables } from './table/disclosure-tables.ts';
import type { PaperTables } from './table/paper-tables.ts';
import type { DraftTables } from './table/draft-tables.ts';
import type { ImportTables } from './table/import-tables.ts';
import type { PortalTables } from './table/portal-tables.ts';
import type { ReviewTables } from './table/review-tables.ts';
import type { SearchTables } from './table/search-tables.ts';

// Long because it is the one list of all tables. What came after the foundation is declared in table/, a file a noun.
// The tables as migrations/ makes them. Dates are 'YYYY-MM-DD' text, timestamps are Date, bigint and numeric are text.

/** A timestamp the database fills in by itself when it is left out. */
type Stamp = ColumnType<Date, Date | undefined, Date>;
/** A jsonb column: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;

export interface RegionTable {
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
  parent_code: string | null;
}

export interface TenantTable {
  id: string;
  region_code: string;
  name: string;
  is_demo: Generated<boolean>;
  created_at: Stamp;
}

export type AgencyKind =
  | 'county_government'
  | 'government_office'
  | 'department'
  | 'township'
  | 'subdistrict'
  | 'dispatched'
  | 'public_institution'
  | 'other';

export interface AgencyTable {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  kind: AgencyKind;
  name: string;
  short_name: string | null;
  code: string;
  region_code: string | null;
  leadership: Generated<'local' | 'vertical' | 'dual'>;
  is_justice_bureau: Generated<boolean>;
  reconsideration_agency_id: string | null;
  reconsideration_body: string | null;
  office_name: string | null;
  office_address: string | null;
  office_postcode: string | null;
  office_phone: string | null;
  office_fax: string | null;
  office_email: string | null;
  office_hours: string | null;
  sort_order: Generated<number>;
  closed_on: string | null;
  is_demo: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface AgencyNameTable {
  tenant_id: string;
  agency_id: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  short_name: string | null;
  reason: string | null;
}

export interface PlaceTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  kind: 'village' | 'community' | 'other';
  name: string;
  code: string | null;
  sort_order: Generated<number>;
}

export interface AuthCredentialTable {
  user_id: string;
  password_hash: string;
  one_time: Generated<boolean>;
  expires_at: Date | null;
}

export interface AuthSecondFactorTable {
  user_id: string;
  sealed_secret: string;
  confirmed_at: Date | null;
  last_counter: Generated<string>;
  recovery_digests: ColumnType<string[], string | undefined, string>;
}

export interface AuthSessionTable {
  id: string;
  user_id: string;
  token_digest: string;
  passed_second_factor: Generated<boolean>;
  created_at: Stamp;
  last_seen_at: Stamp;
  expires_at: Date;
  address: string;
  user_agent: string;
}

export interface AuthFailureTable {
  id: string;
  address: string;
  occurred_at: Stamp;
}

export interface AppUserTable {
  id: string;
  tenant_id: string | null;
  agency_id: string | null;
  username: string;
  display_name: string;
  phone: string | null;
  email: string | null;
  status: Generated<'active' | 'disabled'>;
  must_change_password: Generated<boolean>;
  password_changed_at: Date | null;
  failed_sign_ins: Generated<number>;
  locked_until: Date | null;
  last_sign_in_at: Date | null;
  is_demo: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface RoleGrantTable {
  id: string;
  user_id: string;
  role: string;
  tenant_id: string | null;
  agency_id: string | null;
  region_code: string | null;
  granted_by: string | null;
  granted_at: Stamp;
  revoked_at: Date | null;
}

export interface AuditEventTable {
  tenant_id: string;
  id: string;
  occurred_at: Stamp;
  actor_id: string | null;
  actor_name: string;
  agency_id: string | null;
  act: string;
  object_kind: string;
  object_id: string;
  before_state: ColumnType<unknown, string | null, never>;
  after_state: ColumnType<unknown, string | null, never>;
  request_id: string | null;
}

export interface AuditUnsealedTable {
  tenant_id: string;
  event_id: string;
}

export interface AuditSealTable {
  tenant_id: string;
  position: string;
  event_id: string;
  hash: string;
  sealed_at: Stamp;
}

export interface StoredFileTable {
  tenant_id: string;
  id: string;
  digest: string;
  byte_size: ColumnType<string, string | number, string | number>;
  media_type: string;
  file_name: string;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
}

export interface NotificationTable {
  tenant_id: string;
  id: string;
  user_id: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  created_at: Stamp;
  read_at: Date | null;
  delivered_at: Date | null;
}

export interface SettingTable {
  tenant_id: string;
  key: string;
  value: Json;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface PortalFragmentTable {
  tenant_id: string;
  slot: 'header' | 'footer';
  html: string;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface CalendarYearTable {
  tenant_id: string;
  scope: string;
  year: number;
  edition: number;
  source: string;
  note: string | null;
  is_complete: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
}

export interface CalendarDayTable {
  tenant_id: string;
  scope: string;
  year: number;
  edition: number;
  day: string;
  kind: 'holiday' | 'make_up';
  name: string;
}

export interface AnnualReportTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  year: number;
  edition: Generated<number>;
  /** Id of a national form, as its declaration has it. */
  form: string;
  title: string;
  reading: Json;
  error_count: Generated<number>;
  warning_count: Generated<number>;
  notice_count: Generated<number>;
  source_file_id: string | null;
  source_text: string | null;
  status: Generated<'draft' | 'published' | 'withdrawn'>;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
  published_by: string | null;
  published_at: Date | null;
}

/** Every table of the database by its name. */
export interface Tables
  extends
    DisclosureTables,
    DraftTables,
    ImportTables,
    PortalTables,
    CatalogTables,
    ReviewTables,
    PaperTables,
    SearchTables,
    RequestTables,
    LetterTables,
    RemedyTables,
    ComplaintTables,
    RedactionTables {
  region: RegionTable;
  tenant: TenantTable;
  agency: AgencyTable;
  agency_name: AgencyNameTable;
  place: PlaceTable;
  auth_credential: AuthCredentialTable;
  auth_second_factor: AuthSecondFactorTable;
  auth_session: AuthSessionTable;
  auth_failure: AuthFailureTable;
  app_user: AppUserTable;
  role_grant: RoleGrantTable;
  audit_event: AuditEventTable;
  audit_unsealed: AuditUnsealedTable;
  audit_seal: AuditSealTable;
  stored_file: StoredFileTable;
  notification: NotificationTable;
  setting: SettingTable;
  portal_fragment: PortalFragmentTable;
  calendar_year: CalendarYearTable;
  calendar_day: CalendarDayTable;
  annual_report: AnnualReportTable;
}
