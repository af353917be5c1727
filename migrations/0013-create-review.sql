-- The way of a document to its release: chains, rounds with their records, and the interpretation of a policy.

create table review_chain (
  tenant_id text not null,
  agency_id uuid not null,
  version integer not null,
  chain jsonb not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint review_chain_pkey primary key (tenant_id, agency_id, version),
  constraint review_chain_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint review_chain_created_by_fkey foreign key (created_by) references app_user (id),
  constraint review_chain_version_check check (version > 0)
);
comment on table review_chain is '审核流程: the steps of an agency and those below it that have none of their own; every change is a further version, the latest counts';

create table review_round (
  tenant_id text not null,
  id uuid not null,
  document_id uuid not null,
  edition integer not null,
  agency_id uuid not null,
  chain_agency_id uuid,
  chain_version integer not null,
  chain jsonb not null,
  drafters uuid[] not null,
  submitted_by uuid not null,
  submitted_at timestamptz(3) not null,
  findings jsonb not null default '[]',
  status text not null default 'open',
  waiting_step text,
  waiting_since timestamptz(3),
  due_on date,
  owed_steps text[] not null default '{}',
  release_at timestamptz(3),
  scheduled_by uuid,
  schedule_failure text,
  released_at timestamptz(3),
  constraint review_round_pkey primary key (tenant_id, id),
  constraint review_round_edition_fkey foreign key (tenant_id, document_id, edition) references document_edition (tenant_id, document_id, number),
  constraint review_round_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint review_round_submitted_by_fkey foreign key (submitted_by) references app_user (id),
  constraint review_round_scheduled_by_fkey foreign key (scheduled_by) references app_user (id),
  constraint review_round_status_check check (status in ('open', 'approved', 'returned', 'taken_back', 'released')),
  constraint review_round_waiting_check check (status <> 'open' or waiting_step is not null),
  constraint review_round_schedule_check check (release_at is null or status in ('approved', 'released')),
  constraint review_round_released_check check ((status = 'released') = (released_at is not null))
);
comment on table review_round is '审核轮次: one way of an edition through the chain as it stood when it was handed in. What was done stands in review_record; status, waiting_step and owed_steps are read off it for lists';
create unique index review_round_current_index on review_round (tenant_id, document_id) where status in ('open', 'approved');
create index review_round_document_index on review_round (tenant_id, document_id, submitted_at desc);
create index review_round_waiting_index on review_round (tenant_id, due_on) where status = 'open';
create index review_round_owed_index on review_round (tenant_id, released_at) where owed_steps <> '{}';
create index review_round_schedule_index on review_round (release_at) where status = 'approved' and release_at is not null;

create table review_record (
  tenant_id text not null,
  round_id uuid not null,
  sequence integer not null,
  act text not null,
  step_id text,
  actor_id uuid not null,
  actor_name text not null,
  actor_agency text,
  comment text not null default '',
  checked text[] not null default '{}',
  recorded_at timestamptz(3) not null,
  constraint review_record_pkey primary key (tenant_id, round_id, sequence),
  constraint review_record_round_fkey foreign key (tenant_id, round_id) references review_round (tenant_id, id),
  constraint review_record_actor_fkey foreign key (actor_id) references app_user (id),
  constraint review_record_act_check check (act in ('pass', 'return', 'take_back', 'emergency', 'make_up')),
  constraint review_record_step_check check ((act in ('pass', 'make_up')) = (step_id is not null))
);
comment on table review_record is '审核记录: who did what in a round, in order; never changed. The names stand as they were on that day';

create table interpretation_duty (
  tenant_id text not null,
  document_id uuid not null,
  plan text not null default '',
  forms text[] not null default '{}',
  exemption_reason text,
  exempted_by uuid,
  exempted_at timestamptz(3),
  due_on date,
  updated_by uuid,
  updated_at timestamptz(3) not null default now(),
  constraint interpretation_duty_pkey primary key (tenant_id, document_id),
  constraint interpretation_duty_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint interpretation_duty_exempted_by_fkey foreign key (exempted_by) references app_user (id),
  constraint interpretation_duty_updated_by_fkey foreign key (updated_by) references app_user (id),
  constraint interpretation_duty_exemption_check check ((exemption_reason is null) = (exempted_by is null and exempted_at is null))
);
comment on table interpretation_duty is '解读方案: how a policy is to be interpreted, or why it need not be and who decided so; due_on: until when the interpretation may follow a policy released before it';

create table interpretation_link (
  tenant_id text not null,
  policy_id uuid not null,
  interpretation_id uuid not null,
  form text not null,
  sections jsonb not null default '{}',
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint interpretation_link_pkey primary key (tenant_id, policy_id, interpretation_id),
  constraint interpretation_link_policy_fkey foreign key (tenant_id, policy_id) references document (tenant_id, id),
  constraint interpretation_link_interpretation_fkey foreign key (tenant_id, interpretation_id) references document (tenant_id, id),
  constraint interpretation_link_created_by_fkey foreign key (created_by) references app_user (id),
  constraint interpretation_link_form_check check (form in ('text', 'infographic', 'video', 'qa')),
  constraint interpretation_link_self_check check (policy_id <> interpretation_id)
);
comment on table interpretation_link is '政策与解读: which document interprets which policy, in what form, with what was written under each head';
create index interpretation_link_back_index on interpretation_link (tenant_id, interpretation_id);

-- Both ends are before the public, or the link is not: there is no second list that could say otherwise.
create view public_interpretation as
select link.tenant_id, link.policy_id, link.interpretation_id, link.form
from interpretation_link link
join public_document policy on policy.tenant_id = link.tenant_id and policy.document_id = link.policy_id
join public_document interpretation on interpretation.tenant_id = link.tenant_id
  and interpretation.document_id = link.interpretation_id;
comment on view public_interpretation is '公开的解读关联: policy and interpretation, visible when both are';

grant select, insert on review_chain, review_record to :server_role;
grant select, insert, update on review_round, interpretation_duty to :server_role;
grant select, insert, update, delete on interpretation_link to :server_role;
grant select on public_interpretation to :server_role;
