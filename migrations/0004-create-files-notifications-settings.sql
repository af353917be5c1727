-- Stored files, the inbox, settings, and the fragments of the county's own site.

create table stored_file (
  tenant_id text not null,
  id uuid not null,
  digest text not null,
  byte_size bigint not null,
  media_type text not null,
  file_name text not null,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint stored_file_pkey primary key (tenant_id, id),
  constraint stored_file_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint stored_file_created_by_fkey foreign key (created_by) references app_user (id),
  constraint stored_file_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  constraint stored_file_size_check check (byte_size >= 0)
);
comment on table stored_file is '文件: what a file is called and of which type; its bytes lie in the file store under their SHA-256 digest';

create table notification (
  tenant_id text not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3),
  constraint notification_pkey primary key (tenant_id, id),
  constraint notification_user_fkey foreign key (user_id) references app_user (id)
);
comment on table notification is '站内消息: the inbox of a user; tenant_id platform for staff of the province';
create index notification_user_index on notification (user_id, created_at);

create table setting (
  tenant_id text not null,
  key text not null,
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint setting_pkey primary key (tenant_id, key),
  constraint setting_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint setting_changed_by_fkey foreign key (changed_by) references app_user (id)
);
comment on table setting is '设置: what an office may settle for itself, such as points of law that practice reads differently';

create table portal_fragment (
  tenant_id text not null,
  slot text not null,
  html text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint portal_fragment_pkey primary key (tenant_id, slot),
  constraint portal_fragment_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint portal_fragment_changed_by_fkey foreign key (changed_by) references app_user (id),
  constraint portal_fragment_slot_check check (slot in ('header', 'footer'))
);
comment on table portal_fragment is '页眉页脚: header and footer of the county site (〔2019〕61号) around our pages';

grant select, insert on stored_file to :server_role;
grant select, insert, update, delete on notification, setting, portal_fragment to :server_role;
