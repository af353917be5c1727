-- What stands around publication: the office's dictionary, the register of official papers, the gazette, hand-over lists.

create table dictionary_entry (
  tenant_id text not null,
  id uuid not null,
  kind text not null,
  term text not null,
  replacement text not null default '',
  unless text[] not null default '{}',
  severity text not null default 'warning',
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint dictionary_entry_pkey primary key (tenant_id, id),
  constraint dictionary_entry_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint dictionary_entry_created_by_fkey foreign key (created_by) references app_user (id),
  constraint dictionary_entry_term_key unique (tenant_id, kind, term),
  constraint dictionary_entry_kind_check check (kind in ('wording', 'leader')),
  constraint dictionary_entry_term_check check (length(term) between 1 and 40),
  constraint dictionary_entry_severity_check check (severity in ('block', 'warning'))
);
comment on table dictionary_entry is '校对词库: what the office has added to the built-in dictionary: wrong forms with the right one, leaders with their titles';

create table official_paper (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  number text,
  title text not null,
  made_on date not null,
  registered_on date not null,
  openness_label text,
  legal_reason text,
  reason_note text not null default '',
  state text not null default 'registered',
  document_id uuid,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint official_paper_pkey primary key (tenant_id, id),
  constraint official_paper_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint official_paper_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint official_paper_created_by_fkey foreign key (created_by) references app_user (id),
  constraint official_paper_number_key unique (tenant_id, number),
  constraint official_paper_document_key unique (tenant_id, document_id),
  constraint official_paper_label_check check (openness_label in ('open', 'on_request', 'redacted', 'withheld')),
  constraint official_paper_reason_check check (openness_label not in ('withheld', 'on_request') or legal_reason is not null),
  constraint official_paper_state_check check (state in ('registered', 'returned'))
);
comment on table official_paper is '公文登记簿: every paper with its openness label and, where it is not opened, the legal reason; it may never be published';
create index official_paper_date_index on official_paper (tenant_id, registered_on desc, id desc);
create index official_paper_agency_index on official_paper (tenant_id, agency_id, registered_on desc, id desc);

create table official_paper_return (
  tenant_id text not null,
  id uuid not null,
  paper_id uuid not null,
  agency_id uuid not null,
  returned_on date not null,
  reason text not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint official_paper_return_pkey primary key (tenant_id, id),
  constraint official_paper_return_paper_fkey foreign key (tenant_id, paper_id) references official_paper (tenant_id, id),
  constraint official_paper_return_created_by_fkey foreign key (created_by) references app_user (id)
);
comment on table official_paper_return is '退文: a paper sent back for want of a label or of the reason; counted by agency and quarter';
create index official_paper_return_date_index on official_paper_return (tenant_id, returned_on);
create index official_paper_return_paper_index on official_paper_return (tenant_id, paper_id);

create table paper_examination (
  tenant_id text not null,
  id uuid not null,
  paper_id uuid not null,
  examined_on date not null,
  result text not null,
  reason text not null,
  label_before text not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint paper_examination_pkey primary key (tenant_id, id),
  constraint paper_examination_paper_fkey foreign key (tenant_id, paper_id) references official_paper (tenant_id, id),
  constraint paper_examination_created_by_fkey foreign key (created_by) references app_user (id),
  constraint paper_examination_result_check check (result in ('stays', 'opens'))
);
comment on table paper_examination is '定期评估审查: what was withheld is looked at again every year (Article 18), with the result and its reason';
create index paper_examination_paper_index on paper_examination (tenant_id, paper_id, examined_on desc);

create table gazette_issue (
  tenant_id text not null,
  id uuid not null,
  year integer not null,
  number integer not null,
  total_number integer not null,
  print_run integer not null default 0,
  state text not null default 'draft',
  published_on date,
  published_at timestamptz(3),
  published_by uuid,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint gazette_issue_pkey primary key (tenant_id, id),
  constraint gazette_issue_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint gazette_issue_published_by_fkey foreign key (published_by) references app_user (id),
  constraint gazette_issue_created_by_fkey foreign key (created_by) references app_user (id),
  constraint gazette_issue_number_key unique (tenant_id, year, number),
  constraint gazette_issue_total_key unique (tenant_id, total_number),
  constraint gazette_issue_numbers_check check (number > 0 and total_number > 0 and print_run >= 0),
  constraint gazette_issue_state_check check ((state = 'published') = (published_on is not null) and state in ('draft', 'published'))
);
comment on table gazette_issue is '政府公报: an issue with its number in the year, its number in all, and its print run';

create table gazette_entry (
  tenant_id text not null,
  issue_id uuid not null,
  position integer not null,
  section text not null,
  document_id uuid not null,
  edition integer,
  title text,
  document_number text,
  issuers text[],
  made_on date,
  body_html text,
  constraint gazette_entry_pkey primary key (tenant_id, issue_id, document_id),
  constraint gazette_entry_issue_fkey foreign key (tenant_id, issue_id) references gazette_issue (tenant_id, id),
  constraint gazette_entry_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint gazette_entry_frozen_check check ((edition is null) = (title is null) and (edition is null) = (body_html is null))
);
comment on table gazette_entry is '公报目录: documents of an issue in their order; their words are kept as they stood when the issue was published';
create index gazette_entry_document_index on gazette_entry (tenant_id, document_id);

create table gazette_copy (
  tenant_id text not null,
  issue_id uuid not null,
  position integer not null,
  receiver text not null,
  copies integer not null,
  constraint gazette_copy_pkey primary key (tenant_id, issue_id, position),
  constraint gazette_copy_issue_fkey foreign key (tenant_id, issue_id) references gazette_issue (tenant_id, id),
  constraint gazette_copy_copies_check check (copies > 0)
);
comment on table gazette_copy is '公报发放: who gets how many copies of an issue';

create table hand_over (
  tenant_id text not null,
  id uuid not null,
  receiver text not null,
  receiver_name text not null,
  agency_id uuid,
  from_day date not null,
  to_day date not null,
  handed_on date not null,
  received_by text not null default '',
  note text not null default '',
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint hand_over_pkey primary key (tenant_id, id),
  constraint hand_over_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint hand_over_created_by_fkey foreign key (created_by) references app_user (id),
  constraint hand_over_receiver_check check (receiver in ('archive', 'library')),
  constraint hand_over_period_check check (from_day <= to_day)
);
comment on table hand_over is '移交: a list of released documents given to the archive or the public library (Article 25), with the day and who received it';

create table hand_over_item (
  tenant_id text not null,
  hand_over_id uuid not null,
  document_id uuid not null,
  receiver text not null,
  edition integer not null,
  index_number text not null,
  title text not null,
  document_number text,
  agency_name text not null,
  published_on date not null,
  constraint hand_over_item_pkey primary key (tenant_id, hand_over_id, document_id),
  constraint hand_over_item_list_fkey foreign key (tenant_id, hand_over_id) references hand_over (tenant_id, id),
  constraint hand_over_item_document_fkey foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint hand_over_item_once_key unique (tenant_id, receiver, document_id)
);
comment on table hand_over_item is '移交清单: the documents of a hand-over as they stood; each goes to each receiver once';

grant select, insert, update, delete on dictionary_entry, official_paper, gazette_issue, gazette_entry, gazette_copy to :server_role;
grant select, insert on official_paper_return, paper_examination, hand_over, hand_over_item to :server_role;
