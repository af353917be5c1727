-- The audit log: append-only by grant and by trigger, sealed into a chain after commit.

create table audit_event (
  tenant_id text not null,
  id uuid not null,
  occurred_at timestamptz(3) not null default now(),
  actor_id text,
  actor_name text not null,
  agency_id uuid,
  act text not null,
  object_kind text not null,
  object_id text not null,
  before_state json,
  after_state json,
  request_id text,
  constraint audit_event_pkey primary key (tenant_id, id)
);
comment on table audit_event is '审计日志: every change of state, written in the transaction of the act. tenant_id platform = outside all tenants; no foreign keys, because the log outlives what it speaks of. json, not jsonb: the seal covers the text as written';
create index audit_event_time_index on audit_event (tenant_id, occurred_at);
create index audit_event_object_index on audit_event (tenant_id, object_kind, object_id);

create table audit_unsealed (
  tenant_id text not null,
  event_id uuid not null,
  constraint audit_unsealed_pkey primary key (tenant_id, event_id)
);
comment on table audit_unsealed is '待封存: events waiting for the sealer. A row appears with its event at commit, so a transaction still under way leaves no gap';

create table audit_seal (
  tenant_id text not null,
  position bigint not null,
  event_id uuid not null,
  hash text not null,
  sealed_at timestamptz(3) not null default now(),
  constraint audit_seal_pkey primary key (tenant_id, position),
  constraint audit_seal_event_key unique (tenant_id, event_id),
  constraint audit_seal_position_check check (position > 0),
  constraint audit_seal_hash_check check (hash ~ '^[0-9a-f]{64}$')
);
comment on table audit_seal is '封存链: position n holds SM3 over the hash of position n-1 and the event';

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '审计日志只能追加,不能修改或删除 (table %)', tg_table_name using errcode = '42501';
end;
$$;
create trigger audit_event_append_only before update or delete on audit_event for each row execute function audit_refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function audit_refuse_change();
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function audit_refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function audit_refuse_change();

grant select, insert on audit_event, audit_seal to :server_role;
grant select, insert, delete on audit_unsealed to :server_role;
