-- What people bring about the work of disclosure besides requests: complaints (条例第四十七条、第五十一条), corrections of records
-- about themselves (第四十一条), suggestions to make something public (第四十四条).

create table complaint (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  about_agency_id uuid,
  case_id uuid,
  matter text not null,
  sealed_person text,
  masked_name text not null,
  state text not null,
  received_on date not null,
  due date,
  outcome text,
  answer text not null default '',
  answered_on date,
  acts integer not null default 0,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint complaint_pkey primary key (tenant_id, id),
  constraint complaint_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint complaint_about_fkey foreign key (tenant_id, about_agency_id) references agency (tenant_id, id),
  constraint complaint_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint complaint_created_by_fkey foreign key (created_by) references app_user (id),
  constraint complaint_kind_check check (kind in ('not_disclosed', 'rights_infringed', 'record_correction', 'publish_suggestion')),
  constraint complaint_state_check check (state in ('received', 'handling', 'answered')),
  constraint complaint_answered_check check ((state = 'answered') = (outcome is not null and answered_on is not null))
);
comment on table complaint is '投诉、更正、建议: what was brought about the work of disclosure; state, due date and outcome are the fold of its acts. agency_id: who answers; about_agency_id: whose work it is about';
comment on column complaint.sealed_person is 'who brought it: name, telephone, address; sealed';
create index complaint_open_index on complaint (tenant_id, due) where answered_on is null;
create index complaint_year_index on complaint (tenant_id, agency_id, received_on);

create table complaint_act (
  tenant_id text not null,
  complaint_id uuid not null,
  position integer not null,
  act text not null,
  acted_on date not null,
  facts jsonb not null,
  act_key uuid not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz(3) not null default now(),
  constraint complaint_act_pkey primary key (tenant_id, complaint_id, position),
  constraint complaint_act_complaint_fkey foreign key (tenant_id, complaint_id) references complaint (tenant_id, id),
  constraint complaint_act_recorded_by_fkey foreign key (recorded_by) references app_user (id),
  constraint complaint_act_key_key unique (tenant_id, complaint_id, act_key),
  constraint complaint_act_position_check check (position > 0)
);
comment on table complaint_act is '投诉、更正、建议的办理经过: every act in its order; only added to';

grant select, insert, update on complaint to :server_role;
grant select, insert on complaint_act to :server_role;
