-- Staff, their credentials and sessions, their roles.

create table app_user (
  id uuid not null,
  tenant_id text,
  agency_id uuid,
  username text not null,
  display_name text not null,
  phone text,
  email text,
  status text not null default 'active',
  must_change_password boolean not null default true,
  password_changed_at timestamptz(3),
  failed_sign_ins integer not null default 0,
  locked_until timestamptz(3),
  last_sign_in_at timestamptz(3),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint app_user_pkey primary key (id),
  constraint app_user_username_key unique (username),
  constraint app_user_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint app_user_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint app_user_agency_check check (agency_id is null or tenant_id is not null),
  constraint app_user_status_check check (status in ('active', 'disabled'))
);
comment on table app_user is '工作人员: staff of one tenant; tenant_id is null for staff of the province, whose roles cross';
create index app_user_tenant_index on app_user (tenant_id, agency_id);

create table auth_credential (
  user_id uuid not null,
  password_hash text not null,
  one_time boolean not null default false,
  expires_at timestamptz(3),
  constraint auth_credential_pkey primary key (user_id),
  constraint auth_credential_user_fkey foreign key (user_id) references app_user (id)
);
comment on table auth_credential is '口令: Argon2id hash of the password of a user; a one-time password expires and must be changed at the first sign-in';

create table auth_second_factor (
  user_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamptz(3),
  last_counter bigint not null default 0,
  recovery_digests jsonb not null default '[]',
  constraint auth_second_factor_pkey primary key (user_id),
  constraint auth_second_factor_user_fkey foreign key (user_id) references app_user (id)
);
comment on table auth_second_factor is '双因素: the secret of the time-based codes (RFC 6238), sealed with the key file; it counts once confirmed_at is set, last_counter keeps a code from being used twice';

create table auth_session (
  id uuid not null,
  user_id uuid not null,
  token_digest text not null,
  passed_second_factor boolean not null default false,
  created_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  address text not null,
  user_agent text not null,
  constraint auth_session_pkey primary key (id),
  constraint auth_session_token_key unique (token_digest),
  constraint auth_session_user_fkey foreign key (user_id) references app_user (id)
);
comment on table auth_session is '会话: sessions, revocable one by one; only the digest of the token is kept, last_seen_at carries the idle time-out';
create index auth_session_user_index on auth_session (user_id);

create table auth_failure (
  id uuid not null,
  address text not null,
  occurred_at timestamptz(3) not null default now(),
  constraint auth_failure_pkey primary key (id)
);
comment on table auth_failure is '登录失败: failed sign-ins by network address, for the lock-out of addresses; swept after a day';
create index auth_failure_address_index on auth_failure (address, occurred_at);

create table role_grant (
  id uuid not null,
  user_id uuid not null,
  role text not null,
  tenant_id text,
  agency_id uuid,
  region_code text,
  granted_by uuid,
  granted_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3),
  constraint role_grant_pkey primary key (id),
  constraint role_grant_user_fkey foreign key (user_id) references app_user (id),
  constraint role_grant_granted_by_fkey foreign key (granted_by) references app_user (id),
  constraint role_grant_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint role_grant_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint role_grant_agency_check check (agency_id is null or tenant_id is not null),
  constraint role_grant_region_fkey foreign key (region_code) references region (code),
  constraint role_grant_region_check check ((tenant_id is null) = (region_code is not null))
);
comment on table role_grant is '授权: a role of a user in a scope: one agency with its subtree, the whole tenant (agency_id null), or every tenant of a region (tenant_id null)';
create index role_grant_user_index on role_grant (user_id);
-- MLPS level 3 (GB/T 22239): nobody holds two of the three administrator roles.
create unique index role_grant_separated_index on role_grant (user_id)
  where revoked_at is null and role in ('system_admin', 'security_admin', 'audit_admin');

grant select, insert, update on app_user, role_grant to :server_role;
grant select, insert, update, delete on auth_credential, auth_second_factor, auth_session, auth_failure to :server_role;
