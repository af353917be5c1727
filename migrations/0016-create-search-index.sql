-- The index of the full-text search: one row a public document and generation, made of terms that the program cuts out.

create table search_state (
  tenant_id text not null,
  generation integer not null default 1,
  rules integer not null,
  building integer,
  building_rules integer,
  build_after uuid,
  build_done integer not null default 0,
  build_total integer not null default 0,
  build_started_at timestamptz(3),
  built_at timestamptz(3),
  constraint search_state_pkey primary key (tenant_id),
  constraint search_state_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint search_state_building_check check (building > generation)
);
comment on table search_state is '检索索引状态: the generation that is searched, the one being built beside it and how far it is, and by which edition of the rules of cutting each was made';

create table search_segment (
  tenant_id text not null,
  generation integer not null,
  quarter integer not null,
  id integer generated always as identity,
  constraint search_segment_pkey primary key (tenant_id, generation, quarter),
  constraint search_segment_id_key unique (id)
);
comment on table search_segment is '检索分段: a quarter of a year of one tenant and generation (quarter = year * 4 + 0 to 3). Its number begins every term of its documents, so that a search goes through time backwards and stops when it has enough';

create table search_facet (
  tenant_id text not null,
  kind text not null,
  value text not null,
  id integer generated always as identity,
  constraint search_facet_pkey primary key (tenant_id, kind, value),
  constraint search_facet_id_key unique (id),
  constraint search_facet_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint search_facet_kind_check check (kind in ('agency', 'column', 'genre', 'subject', 'year'))
);
comment on table search_facet is '检索分类: a small number for each agency, column, genre, subject and year by which results are narrowed and counted';

create table search_entry (
  tenant_id text not null,
  document_id uuid not null,
  generation integer not null,
  published_at timestamptz(3) not null,
  facets bytea not null,
  effective_on date,
  expires_on date,
  validity_mark text,
  validity_marked_on date,
  terms tsvector not null,
  plain_text text not null,
  constraint search_entry_pkey primary key (tenant_id, document_id, generation),
  -- What the public may no longer see cannot be found: the entry goes with the public document, whoever takes it away.
  constraint search_entry_document_fkey foreign key (tenant_id, document_id) references public_document (tenant_id, document_id) on delete cascade
);
comment on table search_entry is '检索索引: the terms of a public document, its normalised text for exact phrases, and by what it is narrowed, counted and sorted';
comment on column search_entry.facets is 'numbers of search_facet, four bytes each: the program counts ten thousand entries from one value in a millisecond, ten times as fast as the database by unnest';
-- Not compressed: an exact phrase looks into the text of many entries, and taking it out of compression would be most of the time.
alter table search_entry alter column terms set storage external, alter column plain_text set storage external;
-- Without a pending list: a release is found at once and no search pays for those before it.
create index search_entry_terms_index on search_entry using gin (terms) with (fastupdate = off);

grant select, insert, update, delete on search_state, search_segment, search_facet, search_entry to :server_role;
