-- The letters of a case: wording the office has made its own, drafts, numbers, and what became of each.

create table letter_template (
  tenant_id text not null,
  kind text not null,
  edition integer not null,
  text text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint letter_template_pkey primary key (tenant_id, kind, edition),
  constraint letter_template_changed_by_fkey foreign key (changed_by) references app_user (id),
  constraint letter_template_edition_check check (edition > 0)
);
comment on table letter_template is '文书模板: the office''s own wording of a kind of letter; the latest edition is used, earlier ones explain earlier letters';

create table letter_office (
  tenant_id text not null,
  agency_id uuid not null,
  number_code text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint letter_office_pkey primary key (tenant_id, agency_id),
  constraint letter_office_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint letter_office_changed_by_fkey foreign key (changed_by) references app_user (id),
  constraint letter_office_code_check check (char_length(number_code) between 1 and 20)
);
comment on table letter_office is '机关代字: what stands before the year in the number of an agency''s letters, 泾农公开 in 泾农公开〔2026〕3号';

create table letter_number_serial (
  tenant_id text not null,
  agency_id uuid not null,
  year integer not null,
  last integer not null,
  constraint letter_number_serial_pkey primary key (tenant_id, agency_id, year),
  constraint letter_number_serial_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
comment on table letter_number_serial is '文书编号流水: the last number given to a letter of an agency and year; none is skipped (GB/T 9704: no empty numbers)';

create table case_letter (
  tenant_id text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  status text not null default 'draft',
  number text,
  dated_on date,
  sealed_text text not null,
  docx_file_id uuid,
  pdf_file_id uuid,
  sealed_file_id uuid,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint case_letter_pkey primary key (tenant_id, id),
  constraint case_letter_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint case_letter_docx_fkey foreign key (tenant_id, docx_file_id) references case_file (tenant_id, id),
  constraint case_letter_pdf_fkey foreign key (tenant_id, pdf_file_id) references case_file (tenant_id, id),
  constraint case_letter_sealed_fkey foreign key (tenant_id, sealed_file_id) references case_file (tenant_id, id),
  constraint case_letter_created_by_fkey foreign key (created_by) references app_user (id),
  constraint case_letter_number_key unique (tenant_id, number),
  constraint case_letter_status_check check (status in ('draft', 'issued', 'sealed', 'void')),
  constraint case_letter_issued_check check (status in ('draft', 'void') or (dated_on is not null and docx_file_id is not null and pdf_file_id is not null)),
  constraint case_letter_sealed_check check (status <> 'sealed' or sealed_file_id is not null)
);
comment on table case_letter is '文书: a letter of a case. Its words name the applicant and are kept sealed; issued: numbered, dated and written out; sealed: the stamped file is back and may be delivered';
create index case_letter_case_index on case_letter (tenant_id, case_id, created_at);

grant select, insert on letter_template to :server_role;
grant select, insert, update on letter_office, letter_number_serial, case_letter to :server_role;
