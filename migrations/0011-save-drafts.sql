-- Drafts are saved against a revision, so that nobody writes over a colleague unseen; agencies may promise a shorter term.

alter table document_edition
  add column revision integer not null default 1,
  add column saved_by uuid,
  add constraint document_edition_saved_by_fkey foreign key (saved_by) references app_user (id),
  add constraint document_edition_revision_check check (revision > 0);

-- The list of a whole county goes by what was changed last.
create index document_updated_index on document (tenant_id, updated_at desc, id desc);

create table publication_term (
  tenant_id text not null,
  agency_id uuid not null,
  working_days integer not null,
  basis text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint publication_term_pkey primary key (tenant_id, agency_id),
  constraint publication_term_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint publication_term_changed_by_fkey foreign key (changed_by) references app_user (id),
  constraint publication_term_days_check check (working_days between 1 and 20)
);
comment on table publication_term is '公开时限: working days within which an agency has promised to publish, shorter than the 20 of the law (条例第二十六条)';

grant select, insert, update, delete on publication_term to :server_role;
