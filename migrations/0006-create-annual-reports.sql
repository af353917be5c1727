-- Annual reports as read from the agencies' own files.

create table annual_report (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  year integer not null,
  edition integer not null default 1,
  form text not null,
  title text not null,
  reading jsonb not null,
  error_count integer not null default 0,
  warning_count integer not null default 0,
  notice_count integer not null default 0,
  source_file_id uuid,
  source_text text,
  status text not null default 'draft',
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  published_by uuid,
  published_at timestamptz(3),
  constraint annual_report_pkey primary key (tenant_id, id),
  constraint annual_report_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint annual_report_file_fkey foreign key (tenant_id, source_file_id) references stored_file (tenant_id, id),
  constraint annual_report_created_by_fkey foreign key (created_by) references app_user (id),
  constraint annual_report_published_by_fkey foreign key (published_by) references app_user (id),
  constraint annual_report_edition_key unique (tenant_id, agency_id, year, edition),
  constraint annual_report_form_check check (form in ('2021', '2019', 'pre2019')),
  constraint annual_report_status_check check (status in ('draft', 'published', 'withdrawn')),
  constraint annual_report_published_check check (status <> 'published' or published_at is not null),
  constraint annual_report_year_check check (year between 2000 and 2200),
  constraint annual_report_edition_check check (edition > 0)
);
comment on table annual_report is '政府信息公开工作年度报告: one edition of the report of an agency for a year; reading is the report model (form, narrative, cells with their place in the source)';
comment on column annual_report.error_count is 'findings when last checked, for lists; the findings themselves are computed from the reading';
create unique index annual_report_published_index on annual_report (tenant_id, agency_id, year) where status = 'published';
create index annual_report_year_index on annual_report (tenant_id, year);

grant select, insert, update, delete on annual_report to :server_role;
