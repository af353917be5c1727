-- Regions, tenants, agencies with their names over time, places.
-- Server role: :server_role is replaced by the quoted name of the role the server signs in with.

create table region (
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  constraint region_pkey primary key (code),
  constraint region_parent_fkey foreign key (parent_code) references region (code),
  constraint region_code_check check (code ~ '^[0-9]{6}([0-9]{3}|[0-9]{6})?$'),
  constraint region_level_check check (level in ('province', 'prefecture', 'county', 'township', 'village'))
);
comment on table region is '行政区划: administrative regions by their GB/T 2260 code (townships by the nine-digit GB/T 10114 code)';
create index region_parent_index on region (parent_code);

create table tenant (
  id text not null,
  region_code text not null,
  name text not null,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  constraint tenant_pkey primary key (id),
  constraint tenant_region_fkey foreign key (region_code) references region (code),
  constraint tenant_region_key unique (region_code),
  constraint tenant_id_check check (id ~ '^[0-9a-z][0-9a-z-]{0,31}$' and id <> 'platform')
);
comment on table tenant is '租户: a county (or the level that runs the installation). id is opaque and never changes, even when the region code does; the word platform is kept for records outside all tenants';

create table agency (
  tenant_id text not null,
  id uuid not null,
  parent_id uuid,
  kind text not null,
  name text not null,
  short_name text,
  code text not null,
  region_code text,
  leadership text not null default 'local',
  is_justice_bureau boolean not null default false,
  reconsideration_agency_id uuid,
  reconsideration_body text,
  office_name text,
  office_address text,
  office_postcode text,
  office_phone text,
  office_fax text,
  office_email text,
  office_hours text,
  sort_order integer not null default 0,
  closed_on date,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint agency_pkey primary key (tenant_id, id),
  constraint agency_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint agency_parent_fkey foreign key (tenant_id, parent_id) references agency (tenant_id, id),
  constraint agency_reconsideration_fkey foreign key (tenant_id, reconsideration_agency_id) references agency (tenant_id, id),
  constraint agency_region_fkey foreign key (region_code) references region (code),
  constraint agency_code_key unique (tenant_id, code),
  constraint agency_code_check check (code ~ '^[0-9A-Za-z-]{1,32}$'),
  constraint agency_parent_check check (parent_id is null or parent_id <> id),
  constraint agency_kind_check check (kind in ('county_government', 'government_office', 'department', 'township', 'subdistrict', 'dispatched', 'public_institution', 'other')),
  constraint agency_leadership_check check (leadership in ('local', 'vertical', 'dual'))
);
comment on table agency is '行政机关: the agencies of a tenant as a tree; villages are places, not agencies. name is the name of today, agency_name holds the names over time';
comment on column agency.code is 'code of the agency inside index numbers (索引号)';
comment on column agency.reconsideration_body is 'name of the reconsideration body (行政复议机关) when it stands outside this tenant';
comment on column agency.is_justice_bureau is 'the justice bureau of the county does the work of reconsideration itself (行政复议法第二十八条)';
create index agency_parent_index on agency (tenant_id, parent_id);

create table agency_name (
  tenant_id text not null,
  agency_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  short_name text,
  reason text,
  constraint agency_name_pkey primary key (tenant_id, agency_id, valid_from),
  constraint agency_name_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint agency_name_period_check check (valid_to is null or valid_to >= valid_from)
);
comment on table agency_name is '机关名称沿革: the names of an agency over time; valid_to is the last day of the name, null while it is in use';

create table place (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  name text not null,
  code text,
  sort_order integer not null default 0,
  constraint place_pkey primary key (tenant_id, id),
  constraint place_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint place_name_key unique (tenant_id, agency_id, name),
  constraint place_kind_check check (kind in ('village', 'community', 'other'))
);
comment on table place is '村、社区: villages and communities under a township or subdistrict';

grant select, insert, update on region, tenant, agency to :server_role;
grant select, insert, update, delete on agency_name, place to :server_role;
