-- The register of requests at its size: the queue by index, erasure by rule, keys for a provincial platform.

-- Open cases first by their due date, then closed ones, the latest first: one order for every list and every count.
drop index request_case_queue_index;
drop index request_case_agency_queue_index;
drop index request_case_closed_index;
create index request_case_queue_index on request_case (tenant_id, closed_on desc nulls first, due nulls first, id)
  include (is_waiting, state);
create index request_case_agency_queue_index on request_case
  (tenant_id, agency_id, closed_on desc nulls first, due nulls first, id) include (is_waiting, state);

alter table disclosure_request add column keep_reason text;
comment on column disclosure_request.keep_reason is 'why who asked is kept beyond the retention rule: permanent file, dispute; null: the rule applies';
create table intake_key (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  digest text not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3),
  constraint intake_key_pkey primary key (tenant_id, id),
  constraint intake_key_digest_key unique (digest),
  constraint intake_key_created_by_fkey foreign key (created_by) references app_user (id)
);
comment on table intake_key is '接入密钥: lets a provincial platform push requests in and read their status; only a keyed digest is kept';

grant select, insert, update on intake_key to :server_role;
