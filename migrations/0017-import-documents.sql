-- What was brought in from elsewhere: a batch is one run over a folder, an archive or an old site.

create table import_batch (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  source_name text not null,
  release_mode text not null,
  state text not null,
  file_id uuid,
  total integer not null default 0,
  handled integer not null default 0,
  released integer not null default 0,
  drafted integer not null default 0,
  refused integer not null default 0,
  known integer not null default 0,
  notice text,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  claimed_at timestamptz(3),
  finished_at timestamptz(3),
  constraint import_batch_pkey primary key (tenant_id, id),
  constraint import_batch_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint import_batch_file_fkey foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  constraint import_batch_created_by_fkey foreign key (created_by) references app_user (id),
  constraint import_batch_mode_check check (release_mode in ('certain', 'all', 'none')),
  constraint import_batch_state_check check (state in ('planning', 'planned', 'running', 'done', 'failed'))
);
comment on table import_batch is '导入批次: one run over what a county had before; how far it is and what came of it';

create table import_item (
  tenant_id text not null,
  batch_id uuid not null,
  source_key text not null,
  digest text not null,
  text_digest text,
  title text not null,
  outcome text not null,
  doubts jsonb not null default '[]',
  document_id uuid,
  created_at timestamptz(3) not null default now(),
  constraint import_item_pkey primary key (tenant_id, batch_id, source_key),
  constraint import_item_batch_fkey foreign key (tenant_id, batch_id) references import_batch (tenant_id, id),
  constraint import_item_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint import_item_outcome_check check (outcome in ('planned', 'released', 'drafted', 'refused')),
  constraint import_item_document_check check ((document_id is not null) = (outcome in ('released', 'drafted')))
);
comment on table import_item is '导入来源: where each imported document came from, by its place in the source and the digest of what stood there; nothing comes in twice';
create unique index import_item_source_index on import_item (tenant_id, source_key, digest) where document_id is not null;
create index import_item_text_index on import_item (tenant_id, text_digest) where document_id is not null;
create index import_item_document_index on import_item (tenant_id, document_id) where document_id is not null;
create index import_item_doubt_index on import_item (tenant_id, batch_id, outcome) where doubts <> '[]';

alter table document add column import_batch_id uuid;
alter table document add constraint document_import_batch_fkey foreign key (tenant_id, import_batch_id) references import_batch (tenant_id, id);
comment on column document.import_batch_id is '导入标记: the batch that brought it in; null for what was written here';
create index document_edition_document_number_index on document_edition (tenant_id, document_number)
  where document_number is not null;

grant select, insert, update on import_batch to :server_role;
grant select, insert, update, delete on import_item to :server_role;
