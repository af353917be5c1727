-- Reconsideration and litigation over disclosure: each with its course, its deadlines and its result.

create table remedy (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  case_id uuid,
  kind text not null,
  prior_remedy_id uuid,
  number text,
  body text not null,
  claim text not null default '',
  stage text not null,
  served_on date not null,
  due date,
  due_term text,
  is_provisional boolean not null default false,
  result text,
  concluded_on date,
  new_case_id uuid,
  lesson text not null default '',
  acts integer not null default 0,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint remedy_pkey primary key (tenant_id, id),
  constraint remedy_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint remedy_case_fkey foreign key (tenant_id, case_id) references request_case (tenant_id, id),
  constraint remedy_prior_fkey foreign key (tenant_id, prior_remedy_id) references remedy (tenant_id, id),
  constraint remedy_new_case_fkey foreign key (tenant_id, new_case_id) references request_case (tenant_id, id),
  constraint remedy_created_by_fkey foreign key (created_by) references app_user (id),
  constraint remedy_kind_check check (kind in ('reconsideration', 'litigation')),
  constraint remedy_stage_check check (stage in ('served', 'answered', 'decided')),
  constraint remedy_concluded_check check ((stage = 'decided') = (result is not null and concluded_on is not null))
);
comment on table remedy is '行政复议、行政诉讼: what an agency answers for as respondent; stage, due date and result are the fold of its acts. prior_remedy_id: the reconsideration a suit follows';
create index remedy_open_index on remedy (tenant_id, due) where concluded_on is null;
create index remedy_case_index on remedy (tenant_id, case_id);
create index remedy_year_index on remedy (tenant_id, agency_id, served_on);

create table remedy_act (
  tenant_id text not null,
  remedy_id uuid not null,
  position integer not null,
  act text not null,
  acted_on date not null,
  facts jsonb not null,
  act_key uuid,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz(3) not null default now(),
  constraint remedy_act_pkey primary key (tenant_id, remedy_id, position),
  constraint remedy_act_remedy_fkey foreign key (tenant_id, remedy_id) references remedy (tenant_id, id),
  constraint remedy_act_recorded_by_fkey foreign key (recorded_by) references app_user (id),
  constraint remedy_act_key_key unique (tenant_id, remedy_id, act_key),
  constraint remedy_act_position_check check (position > 0)
);
comment on table remedy_act is '复议诉讼经过: every act in its order; only added to';

grant select, insert, update on remedy to :server_role;
grant select, insert on remedy_act to :server_role;
