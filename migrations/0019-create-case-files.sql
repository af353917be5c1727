-- The file of a case: what came with it, what was written, scanned and delivered. The bytes are kept sealed.

create table case_file (
  tenant_id text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  name text not null,
  file_id uuid not null,
  note text not null default '',
  erased_at timestamptz(3),
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz(3) not null default now(),
  constraint case_file_pkey primary key (tenant_id, id),
  constraint case_file_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint case_file_file_fkey foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  constraint case_file_created_by_fkey foreign key (created_by) references app_user (id),
  constraint case_file_kind_check check (kind in ('application', 'identity', 'correction', 'opinion', 'material', 'redacted', 'letter', 'sealed_letter', 'delivery_proof', 'remedy'))
);
comment on table case_file is '案卷材料: files of a case; stored_file holds the sealed bytes, name and media type stand here as they were';
create index case_file_case_index on case_file (tenant_id, case_id, created_at);

grant select, insert, update on case_file to :server_role;
