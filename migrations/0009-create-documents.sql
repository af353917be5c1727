-- The ledger of documents, and what the public sees of it.

create table portal_column (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  parent_id uuid,
  slug text not null,
  name text not null,
  kind text not null,
  description text not null default '',
  keywords text not null default '',
  owner_agency_id uuid not null,
  cadence_days integer,
  link_url text,
  sort_order integer not null default 0,
  is_hidden boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint portal_column_pkey primary key (tenant_id, id),
  constraint portal_column_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint portal_column_parent_fkey foreign key (tenant_id, parent_id) references portal_column (tenant_id, id),
  constraint portal_column_owner_fkey foreign key (tenant_id, owner_agency_id) references agency (tenant_id, id),
  constraint portal_column_slug_key unique (tenant_id, agency_id, slug),
  constraint portal_column_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint portal_column_cadence_check check (cadence_days > 0)
);
comment on table portal_column is '栏目: the tree of columns of an agency''s portal; who keeps it, of what kind it is and how often it should change';

create table document (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  standing text not null default 'unreleased',
  work text not null default 'draft',
  draft_edition integer,
  released_edition integer,
  index_number text,
  first_released_at timestamptz(3),
  validity_mark text,
  validity_marked_on date,
  validity_reason text,
  successor_id uuid,
  withdrawn_at timestamptz(3),
  withdrawal_reason text,
  is_emergency boolean not null default false,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint document_pkey primary key (tenant_id, id),
  constraint document_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint document_successor_fkey foreign key (tenant_id, successor_id) references document (tenant_id, id),
  constraint document_created_by_fkey foreign key (created_by) references app_user (id),
  constraint document_index_number_key unique (tenant_id, index_number),
  constraint document_standing_check check (standing in ('unreleased', 'released', 'withdrawn')),
  constraint document_work_check check (work in ('none', 'draft', 'in_review', 'approved')),
  constraint document_work_edition_check check ((work = 'none') = (draft_edition is null)),
  constraint document_released_check check ((standing = 'unreleased') = (released_edition is null)),
  constraint document_index_check check (released_edition is null or index_number is not null),
  constraint document_withdrawn_check check (standing <> 'withdrawn' or (withdrawn_at is not null and withdrawal_reason is not null)),
  constraint document_validity_check check (validity_mark in ('amended', 'repealed', 'expired'))
);
comment on table document is '政府信息: the identity of a document; its words stand in its editions. standing: what the public sees; work: where the edition being prepared is';
create index document_agency_index on document (tenant_id, agency_id, updated_at desc);
create index document_work_index on document (tenant_id, work) where work <> 'none';

create table document_edition (
  tenant_id text not null,
  document_id uuid not null,
  number integer not null,
  title text not null,
  kind text not null,
  document_number text,
  issuers text[] not null default '{}',
  origin text not null default 'made',
  obtained_from text,
  made_on date,
  changed_on date,
  effective_on date,
  expires_on date,
  genre text,
  subject text,
  keywords text[] not null default '{}',
  summary text not null default '',
  openness_label text not null default 'open',
  body_html text not null default '',
  body_text text not null default '',
  column_ids uuid[] not null default '{}',
  catalog_item_ids uuid[] not null default '{}',
  change_note text,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  released_at timestamptz(3),
  constraint document_edition_pkey primary key (tenant_id, document_id, number),
  constraint document_edition_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint document_edition_created_by_fkey foreign key (created_by) references app_user (id),
  constraint document_edition_number_check check (number > 0),
  constraint document_edition_origin_check check (origin in ('made', 'obtained')),
  constraint document_edition_label_check check (openness_label in ('open', 'on_request', 'redacted', 'withheld'))
);
comment on table document_edition is '版本: the words of a document. A released edition never changes; the one being prepared does';

create table attachment (
  tenant_id text not null,
  id uuid not null,
  document_id uuid not null,
  name text not null,
  original_file_id uuid not null,
  clean_file_id uuid not null,
  text_layer text not null default '',
  scan_state text not null default 'not_scanned',
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint attachment_pkey primary key (tenant_id, id),
  constraint attachment_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint attachment_original_fkey foreign key (tenant_id, original_file_id) references stored_file (tenant_id, id),
  constraint attachment_clean_fkey foreign key (tenant_id, clean_file_id) references stored_file (tenant_id, id),
  constraint attachment_created_by_fkey foreign key (created_by) references app_user (id),
  constraint attachment_scan_check check (scan_state in ('not_scanned', 'clean'))
);
comment on table attachment is '附件: the file as it came in, kept for staff, and the one without metadata that the public gets';

create table edition_attachment (
  tenant_id text not null,
  document_id uuid not null,
  edition integer not null,
  position integer not null,
  attachment_id uuid not null,
  constraint edition_attachment_pkey primary key (tenant_id, document_id, edition, attachment_id),
  constraint edition_attachment_edition_fkey foreign key (tenant_id, document_id, edition) references document_edition (tenant_id, document_id, number),
  constraint edition_attachment_attachment_fkey foreign key (tenant_id, attachment_id) references attachment (tenant_id, id)
);
comment on table edition_attachment is '附件与版本: which attachments an edition carries, in which order';

create table document_channel (
  tenant_id text not null,
  id uuid not null,
  document_id uuid not null,
  channel text not null,
  published_on date not null,
  link text,
  note text,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint document_channel_pkey primary key (tenant_id, id),
  constraint document_channel_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint document_channel_created_by_fkey foreign key (created_by) references app_user (id),
  constraint document_channel_channel_check check (channel in ('site', 'service_site', 'gazette', 'wechat', 'weibo', 'notice_board', 'other'))
);
comment on table document_channel is '发布渠道: where a document was made public, with date and link; one document counts once however many channels';
create index document_channel_document_index on document_channel (tenant_id, document_id);

create table index_number_serial (
  tenant_id text not null,
  agency_id uuid not null,
  year integer not null,
  last integer not null,
  constraint index_number_serial_pkey primary key (tenant_id, agency_id, year),
  constraint index_number_serial_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
comment on table index_number_serial is '索引号流水: the last serial given for an agency and year; never goes back';

create table public_document (
  tenant_id text not null,
  document_id uuid not null,
  edition integer not null,
  agency_id uuid not null,
  index_number text not null,
  title text not null,
  kind text not null,
  document_number text,
  issuers text[] not null,
  origin text not null,
  obtained_from text,
  made_on date,
  changed_on date,
  published_at timestamptz(3) not null,
  published_on date not null,
  corrected_at timestamptz(3),
  correction_note text,
  effective_on date,
  expires_on date,
  validity_mark text,
  validity_marked_on date,
  successor_id uuid,
  genre text,
  subject text,
  keywords text[] not null,
  summary text not null,
  body_html text not null,
  body_text text not null,
  column_ids uuid[] not null,
  catalog_item_ids uuid[] not null,
  is_emergency boolean not null,
  is_demo boolean not null,
  projected_at timestamptz(3) not null default now(),
  constraint public_document_pkey primary key (tenant_id, document_id),
  constraint public_document_edition_fkey foreign key (tenant_id, document_id, edition) references document_edition (tenant_id, document_id, number),
  constraint public_document_index_key unique (tenant_id, index_number)
);
comment on table public_document is '公开库: the released edition of each document that the public may see. A row here is what visible means: list, page, search, feed, export and open data read nothing else';
create index public_document_date_index on public_document (tenant_id, published_at desc, document_id desc);
create index public_document_agency_index on public_document (tenant_id, agency_id, published_at desc, document_id desc);
create index public_document_kind_index on public_document (tenant_id, kind, published_at desc, document_id desc);

create table public_document_column (
  tenant_id text not null,
  column_id uuid not null,
  document_id uuid not null,
  published_at timestamptz(3) not null,
  constraint public_document_column_pkey primary key (tenant_id, column_id, document_id),
  constraint public_document_column_document_fkey foreign key (tenant_id, document_id) references public_document (tenant_id, document_id) on delete cascade,
  constraint public_document_column_column_fkey foreign key (tenant_id, column_id) references portal_column (tenant_id, id)
);
comment on table public_document_column is '栏目内容: public documents by column, for lists in the order of release';
create index public_document_column_list_index on public_document_column (tenant_id, column_id, published_at desc, document_id desc);

create table public_attachment (
  tenant_id text not null,
  attachment_id uuid not null,
  document_id uuid not null,
  position integer not null,
  name text not null,
  file_id uuid not null,
  text_layer text not null,
  constraint public_attachment_pkey primary key (tenant_id, attachment_id),
  constraint public_attachment_document_fkey foreign key (tenant_id, document_id) references public_document (tenant_id, document_id) on delete cascade,
  constraint public_attachment_file_fkey foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);
comment on table public_attachment is '公开附件: the clean files of public documents; they come and go with the document';
create index public_attachment_document_index on public_attachment (tenant_id, document_id, position);

create table withdrawn_address (
  tenant_id text not null,
  document_id uuid not null,
  title text not null,
  reason text not null,
  withdrawn_at timestamptz(3) not null,
  constraint withdrawn_address_pkey primary key (tenant_id, document_id),
  constraint withdrawn_address_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id)
);
comment on table withdrawn_address is '撤回地址: what answers 410, with the reason that the public is told';

grant select, insert, update, delete on portal_column, document, document_edition, attachment, edition_attachment,
  document_channel, public_document, public_document_column, public_attachment, withdrawn_address to :server_role;
grant select, insert, update on index_number_serial to :server_role;
