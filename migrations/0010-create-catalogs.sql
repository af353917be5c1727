-- Catalogs of proactive disclosure (基层政务公开标准目录, 国办发〔2019〕54号) by agency and version.

create table catalog_item (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  created_at timestamptz(3) not null default now(),
  constraint catalog_item_pkey primary key (tenant_id, id),
  constraint catalog_item_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
comment on table catalog_item is '公开事项: the identity of an item, which lasts from version to version; documents and columns point here, its words stand in catalog_entry';

create table catalog_version (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  number integer not null,
  state text not null default 'draft',
  source text not null,
  in_force_on date,
  superseded_on date,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint catalog_version_pkey primary key (tenant_id, id),
  constraint catalog_version_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint catalog_version_created_by_fkey foreign key (created_by) references app_user (id),
  constraint catalog_version_number_key unique (tenant_id, agency_id, number),
  constraint catalog_version_number_check check (number > 0),
  constraint catalog_version_state_check check (state in ('draft', 'in_force', 'superseded')),
  constraint catalog_version_in_force_check check ((state = 'draft') = (in_force_on is null)),
  constraint catalog_version_superseded_check check ((state = 'superseded') = (superseded_on is not null))
);
comment on table catalog_version is '目录版本: one version of the catalog of an agency; only a draft changes';
create unique index catalog_version_draft_index on catalog_version (tenant_id, agency_id) where state = 'draft';
create unique index catalog_version_in_force_index on catalog_version (tenant_id, agency_id) where state = 'in_force';

create table catalog_field (
  tenant_id text not null,
  version_id uuid not null,
  position integer not null,
  name text not null,
  title text not null default '',
  notes text[] not null default '{}',
  constraint catalog_field_pkey primary key (tenant_id, version_id, position),
  constraint catalog_field_version_fkey foreign key (tenant_id, version_id) references catalog_version (tenant_id, id) on delete cascade,
  constraint catalog_field_name_key unique (tenant_id, version_id, name)
);
comment on table catalog_field is '领域: one sheet of a catalog, with the lines above and below its table';

create table catalog_entry (
  tenant_id text not null,
  version_id uuid not null,
  item_id uuid not null,
  field_position integer not null,
  position integer not null,
  serial text not null,
  level1 text not null,
  level2 text not null,
  process text not null,
  content text not null,
  basis text not null,
  time_limit text not null,
  agency text not null,
  channels jsonb not null,
  ticks text[] not null,
  group_words text not null,
  column_words text not null,
  constraint catalog_entry_pkey primary key (tenant_id, version_id, item_id),
  constraint catalog_entry_item_fkey foreign key (tenant_id, item_id) references catalog_item (tenant_id, id),
  constraint catalog_entry_field_fkey foreign key (tenant_id, version_id, field_position) references catalog_field (tenant_id, version_id, position) on delete cascade,
  constraint catalog_entry_place_key unique (tenant_id, version_id, field_position, position) deferrable initially deferred
);
comment on table catalog_entry is '目录条目: the words of an item in one version; channels: name and mark (■ required, □ optional); ticks: the columns that carry √';

grant select, insert, update, delete on catalog_item, catalog_version, catalog_field, catalog_entry to :server_role;
