-- The portal: marks by which a kept page knows whether it is still the same, what columns are for, the county's look,
-- the guides, what is read, and what the public reports as wrong.

create table page_mark (
  tenant_id text not null,
  scope text not null,
  mark bigint not null,
  constraint page_mark_pkey primary key (tenant_id, scope)
) with (fillfactor = 50);
comment on table page_mark is '页面标记: for each thing that public pages are made of (document:ID, column:ID, agency:ID, lists, reports, look) the last transaction that changed it. A kept page whose marks are still the same is still the same page';

-- Runs at the very end of a transaction, so that a mark is never held while other locks are waited for; one tenant's marks
-- are put one transaction after another. The first argument names the column of the tenant, each further one a scope:
-- 'lists' as it stands, 'document:document_id' with the value of that column behind the colon.
create function put_page_marks() returns trigger language plpgsql as $$
declare
  changed jsonb[];
  tenant text;
begin
  changed := case tg_op
    when 'INSERT' then array[to_jsonb(new)]
    when 'DELETE' then array[to_jsonb(old)]
    else array[to_jsonb(old), to_jsonb(new)]
  end;
  tenant := changed[1] ->> tg_argv[0];
  perform pg_advisory_xact_lock(hashtextextended('page_mark ' || tenant, 0));
  insert into page_mark (tenant_id, scope, mark)
    select distinct tenant,
      case when argument like '%:%'
        then split_part(argument, ':', 1) || ':' || (changed_row ->> split_part(argument, ':', 2))
        else argument
      end,
      pg_current_xact_id()::text::bigint
    from unnest(tg_argv[1:]) argument, unnest(changed) changed_row
    where argument not like '%:%' or changed_row ->> split_part(argument, ':', 2) is not null
  on conflict (tenant_id, scope) do update set mark = excluded.mark where page_mark.mark <> excluded.mark;
  return null;
end
$$;
comment on function put_page_marks is '页面标记: puts the marks of a changed row when its transaction ends, so that no writer can forget it';

create table portal_look (
  tenant_id text not null,
  accent text,
  emblem bytea,
  emblem_type text,
  emblem_digest text,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint portal_look_pkey primary key (tenant_id),
  constraint portal_look_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint portal_look_changed_by_fkey foreign key (changed_by) references app_user (id),
  constraint portal_look_accent_check check (accent ~ '^#[0-9a-f]{6}$'),
  constraint portal_look_emblem_check check ((emblem is null) = (emblem_type is null) and (emblem is null) = (emblem_digest is null))
);
comment on table portal_look is '门户外观: accent colour and emblem of a county''s public pages';

create table column_catalog_item (
  tenant_id text not null,
  column_id uuid not null,
  catalog_item_id uuid not null,
  constraint column_catalog_item_pkey primary key (tenant_id, column_id, catalog_item_id),
  constraint column_catalog_item_column_fkey foreign key (tenant_id, column_id) references portal_column (tenant_id, id) on delete cascade
);
comment on table column_catalog_item is '栏目与公开事项: which items of the catalog a column is there for';
create index column_catalog_item_item_index on column_catalog_item (tenant_id, catalog_item_id);

create table agency_guide (
  tenant_id text not null,
  agency_id uuid not null,
  categories text not null,
  arrangement text not null,
  ways text not null,
  reviewed_on date not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  constraint agency_guide_pkey primary key (tenant_id, agency_id),
  constraint agency_guide_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint agency_guide_changed_by_fkey foreign key (changed_by) references app_user (id)
);
comment on table agency_guide is '政府信息公开指南: the three items of Article 12 that an agency writes itself; the other six are its contact. reviewed_on: when it was last brought up to date';

create table document_view (
  tenant_id text not null,
  document_id uuid not null,
  day date not null,
  views integer not null,
  constraint document_view_pkey primary key (tenant_id, day, document_id)
);
comment on table document_view is '阅读量: how often a document''s page was sent on a day; of readers nothing is kept';

create table correction_task (
  tenant_id text not null,
  id uuid not null,
  agency_id uuid not null,
  document_id uuid,
  address text not null,
  page_title text not null,
  kind text not null,
  words text not null,
  contact text,
  due_on date not null,
  created_at timestamptz(3) not null default now(),
  resolved_at timestamptz(3),
  outcome text,
  resolution text,
  resolved_by uuid,
  constraint correction_task_pkey primary key (tenant_id, id),
  constraint correction_task_agency_fkey foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint correction_task_resolved_by_fkey foreign key (resolved_by) references app_user (id),
  constraint correction_task_kind_check check (kind in ('dead_link', 'wrong_words', 'wrong_content', 'unusable', 'other')),
  constraint correction_task_outcome_check check (outcome in ('corrected', 'no_error', 'passed_on')),
  constraint correction_task_resolved_check check ((resolved_at is null) = (outcome is null) and (outcome is null) = (resolution is null))
);
comment on table correction_task is '找错留言: what a visitor reported as wrong on a page, and what the agency did about it';
create index correction_task_open_index on correction_task (tenant_id, agency_id, due_on) where resolved_at is null;
create index correction_task_date_index on correction_task (tenant_id, created_at desc, id desc);

create constraint trigger page_mark_document after insert or update or delete on public_document
  deferrable initially deferred for each row
  execute function put_page_marks('tenant_id', 'lists', 'document:document_id', 'document:successor_id', 'agency:agency_id');
create constraint trigger page_mark_withdrawn after insert or update or delete on withdrawn_address
  deferrable initially deferred for each row
  execute function put_page_marks('tenant_id', 'lists', 'document:document_id');
create constraint trigger page_mark_column_list after insert or update or delete on public_document_column
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'column:column_id');
create constraint trigger page_mark_column after insert or update or delete on portal_column
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_agency after insert or update or delete on agency
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_agency_name after insert or update or delete on agency_name
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_setting after insert or update or delete on setting
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_fragment after insert or update or delete on portal_fragment
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_look after insert or update or delete on portal_look
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'look');
create constraint trigger page_mark_tenant after insert or update on tenant
  deferrable initially deferred for each row execute function put_page_marks('id', 'look');
create constraint trigger page_mark_guide after insert or update or delete on agency_guide
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'agency:agency_id');
create constraint trigger page_mark_gazette after insert or update or delete on gazette_issue
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'gazette');
create constraint trigger page_mark_report after insert or update or delete on annual_report
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'reports');

create constraint trigger page_mark_interpretation after insert or update or delete on interpretation_link
  deferrable initially deferred for each row
  execute function put_page_marks('tenant_id', 'document:policy_id', 'document:interpretation_id');
create constraint trigger page_mark_catalog after insert or update or delete on catalog_version
  deferrable initially deferred for each row execute function put_page_marks('tenant_id', 'catalog', 'agency:agency_id');

create index public_document_subject_index on public_document (tenant_id, subject, published_at desc, document_id desc);
create index public_document_genre_index on public_document (tenant_id, genre, published_at desc, document_id desc);
create index public_document_successor_index on public_document (tenant_id, successor_id) where successor_id is not null;

grant select, insert, update, delete on page_mark, portal_look, column_catalog_item, agency_guide, document_view to :server_role;
grant select, insert, update on correction_task to :server_role;
