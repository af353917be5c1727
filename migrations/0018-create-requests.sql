-- Disclosure on request: the applications as they came in, the cases made of them, and every act on a case.

create table disclosure_request (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  source text not null,
  external_id text,
  channel text not null,
  arrived_on date not null,
  applicant_kind text not null,
  sealed_applicant text,
  applicant_digest text not null,
  content text not null,
  features text not null default '',
  wanted_form text not null,
  wanted_delivery text not null,
  code_digest text,
  pin_digest text,
  failed_tries integer not null default 0,
  locked_until timestamptz(3),
  erased_at timestamptz(3),
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint disclosure_request_pkey primary key (tenant_id, id),
  constraint disclosure_request_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint disclosure_request_created_by_fkey foreign key (created_by) references app_user (id),
  constraint disclosure_request_external_key unique (tenant_id, source, external_id),
  constraint disclosure_request_code_key unique (tenant_id, code_digest),
  constraint disclosure_request_source_check check (source in ('portal', 'staff', 'api', 'import')),
  constraint disclosure_request_channel_check check (channel in ('in_person', 'registered_post', 'ordinary_post', 'fax', 'web')),
  constraint disclosure_request_kind_check check (applicant_kind in ('natural_person', 'commercial_enterprise', 'research_institution', 'public_welfare', 'legal_service', 'other')),
  constraint disclosure_request_erased_check check ((erased_at is null) = (sealed_applicant is not null))
);
comment on table disclosure_request is '申请: one application as it came in; who asks is sealed (SM4-CTR, HMAC-SM3, key id in the record) and erased by the retention rule';
create index disclosure_request_applicant_index on disclosure_request (tenant_id, applicant_digest, arrived_on);
create index disclosure_request_agency_index on disclosure_request (tenant_id, agency_id, arrived_on desc);

create table request_case (
  tenant_id text not null,
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  number text,
  content text not null,
  origin text not null default 'request',
  linked_case_id uuid,
  ordered_due date,
  state text not null,
  received_on date,
  original_due date,
  due date,
  is_provisional boolean not null default false,
  is_waiting boolean not null default false,
  box text,
  closed_on date,
  assigned_to uuid,
  handed_to_agency_id uuid,
  flags jsonb not null default '[]',
  acts integer not null default 0,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint request_case_pkey primary key (tenant_id, id),
  constraint request_case_request_fkey foreign key (tenant_id, request_id) references disclosure_request (tenant_id, id),
  constraint request_case_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint request_case_linked_fkey foreign key (tenant_id, linked_case_id) references request_case (tenant_id, id),
  constraint request_case_assigned_fkey foreign key (assigned_to) references app_user (id),
  constraint request_case_handed_fkey foreign key (tenant_id, handed_to_agency_id) references agency (tenant_id, id),
  constraint request_case_number_key unique (tenant_id, number),
  constraint request_case_origin_check check (origin in ('request', 'ordered')),
  constraint request_case_closed_check check ((closed_on is null) = (box is null)),
  constraint request_case_ordered_check check ((origin = 'ordered') = (linked_case_id is not null))
);
comment on table request_case is '件: what is counted. Its state, dates and box are the fold of its acts, kept beside them for lists; origin ordered: a new answer after a remedy, not counted as a request';
comment on column request_case.is_waiting is 'the next step is the applicant''s: nothing is overdue';
create index request_case_queue_index on request_case (tenant_id, due, id) where closed_on is null;
create index request_case_agency_queue_index on request_case (tenant_id, agency_id, due, id) where closed_on is null;
create index request_case_closed_index on request_case (tenant_id, agency_id, closed_on) where closed_on is not null;
create index request_case_received_index on request_case (tenant_id, agency_id, received_on);
create index request_case_request_index on request_case (tenant_id, request_id);

create table case_act (
  tenant_id text not null,
  case_id uuid not null,
  position integer not null,
  act text not null,
  acted_on date not null,
  facts jsonb not null,
  act_key uuid,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz(3) not null default now(),
  constraint case_act_pkey primary key (tenant_id, case_id, position),
  constraint case_act_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint case_act_recorded_by_fkey foreign key (recorded_by) references app_user (id),
  constraint case_act_key_key unique (tenant_id, case_id, act_key),
  constraint case_act_position_check check (position > 0)
);
comment on table case_act is '办理经过: every act on a case in its order; only added to. act_key makes a repeated submission the same act';

create table case_number_serial (
  tenant_id text not null,
  agency_id uuid not null,
  year integer not null,
  last integer not null,
  constraint case_number_serial_pkey primary key (tenant_id, agency_id, year),
  constraint case_number_serial_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
comment on table case_number_serial is '登记号流水: the last number given to a case of an agency and year';

grant select, insert, update on disclosure_request, request_case, case_number_serial to :server_role;
grant select, insert on case_act to :server_role;
