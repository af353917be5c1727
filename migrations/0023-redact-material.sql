-- Redaction for partial disclosure: which areas of a material are withheld and why, what was made of it, and the documents
-- that answered cases became.

create table redaction (
  tenant_id text not null,
  id uuid not null,
  case_id uuid not null,
  material_file_id uuid not null,
  pages jsonb not null,
  marks jsonb not null default '[]',
  style text not null default 'black',
  revision integer not null default 1,
  removed_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint redaction_pkey primary key (tenant_id, id),
  constraint redaction_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint redaction_material_fkey foreign key (tenant_id, material_file_id) references case_file (tenant_id, id),
  constraint redaction_material_key unique (tenant_id, material_file_id),
  constraint redaction_style_check check (style in ('black', 'omitted')),
  constraint redaction_revision_check check (revision > 0)
);
comment on table redaction is '遮盖: a material of a case and the areas of it that are withheld; the marks say where something stands and why it is withheld, never what';
comment on column redaction.pages is 'sizes of the pages in points, as they are seen';
create index redaction_case_index on redaction (tenant_id, case_id, created_at);

create table redacted_output (
  tenant_id text not null,
  redaction_id uuid not null,
  position integer not null,
  revision integer not null,
  file_id uuid not null,
  marks jsonb not null,
  style text not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz(3) not null default now(),
  constraint redacted_output_pkey primary key (tenant_id, redaction_id, position),
  constraint redacted_output_redaction_fkey foreign key (tenant_id, redaction_id) references redaction (tenant_id, id),
  constraint redacted_output_file_fkey foreign key (tenant_id, file_id) references case_file (tenant_id, id),
  constraint redacted_output_made_by_fkey foreign key (made_by) references app_user (id),
  constraint redacted_output_position_check check (position > 0)
);
comment on table redacted_output is '遮盖件: every file made of a material with the marks it was made by; only added to. revision: that of the marks';

create table case_publication (
  tenant_id text not null,
  case_id uuid not null,
  document_id uuid not null,
  published_by uuid,
  published_at timestamptz(3) not null default now(),
  constraint case_publication_pkey primary key (tenant_id, case_id),
  constraint case_publication_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint case_publication_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint case_publication_published_by_fkey foreign key (published_by) references app_user (id)
);
comment on table case_publication is '依申请转主动公开 (条例第四十四条): the document that an answered case became; nothing of the applicant goes over';

grant select, insert, update on redaction to :server_role;
grant select, insert on redacted_output, case_publication to :server_role;
