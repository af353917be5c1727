-- Staff, their roles, and the tables the credential library (better-auth) reads and writes.

create table auth_user (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  username text,
  display_username text,
  two_factor_enabled boolean default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint auth_user_pkey primary key (id),
  constraint auth_user_email_key unique (email),
  constraint auth_user_username_key unique (username)
);
comment on table auth_user is '登录标识: one credential holder; who that is in the office stands in app_user';

create table auth_session (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint auth_session_pkey primary key (id),
  constraint auth_session_token_key unique (token),
  constraint auth_session_user_fkey foreign key (user_id) references auth_user (id) on delete cascade
);
comment on table auth_session is '会话: sessions, revocable one by one; last_seen_at carries the idle time-out';
create index auth_session_user_index on auth_session (user_id);

create table auth_account (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  issuer text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint auth_account_pkey primary key (id),
  constraint auth_account_provider_key unique (provider_id, account_id),
  constraint auth_account_user_fkey foreign key (user_id) references auth_user (id) on delete cascade
);
comment on table auth_account is '口令: the password hash of a credential holder';
create index auth_account_user_index on auth_account (user_id);

create table auth_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint auth_verification_pkey primary key (id)
);
comment on table auth_verification is '一次性核验: short-lived values of a sign-in under way (second factor, reset)';
create index auth_verification_identifier_index on auth_verification (identifier);

create table auth_two_factor (
  id text not null,
  user_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz(3),
  constraint auth_two_factor_pkey primary key (id),
  constraint auth_two_factor_user_fkey foreign key (user_id) references auth_user (id) on delete cascade
);
comment on table auth_two_factor is '双因素: the second factor of a credential holder';
create index auth_two_factor_user_index on auth_two_factor (user_id);

create table app_user (
  id uuid not null,
  tenant_id text,
  agency_id uuid,
  auth_user_id text,
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
  constraint app_user_auth_user_key unique (auth_user_id),
  constraint app_user_auth_user_fkey foreign key (auth_user_id) references auth_user (id),
  constraint app_user_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint app_user_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint app_user_agency_check check (agency_id is null or tenant_id is not null),
  constraint app_user_status_check check (status in ('active', 'disabled'))
);
comment on table app_user is '工作人员: staff of one tenant; tenant_id is null for staff of the province, whose roles cross';
create index app_user_tenant_index on app_user (tenant_id, agency_id);

create table role_grant (
  id uuid not null,
  user_id uuid not null,
  role text not null,
  tenant_id text,
  agency_id uuid,
  granted_by uuid,
  granted_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3),
  constraint role_grant_pkey primary key (id),
  constraint role_grant_user_fkey foreign key (user_id) references app_user (id),
  constraint role_grant_granted_by_fkey foreign key (granted_by) references app_user (id),
  constraint role_grant_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint role_grant_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint role_grant_agency_check check (agency_id is null or tenant_id is not null)
);
comment on table role_grant is '授权: a role of a user in a scope: one agency with its subtree, the whole tenant (agency_id null), or all tenants (tenant_id null)';
create index role_grant_user_index on role_grant (user_id);
-- MLPS level 3 (GB/T 22239): nobody holds two of the three administrator roles.
create unique index role_grant_separated_index on role_grant (user_id)
  where revoked_at is null and role in ('system_admin', 'security_admin', 'audit_admin');

grant select, insert, update on app_user, role_grant to :server_role;
grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_two_factor to :server_role;
