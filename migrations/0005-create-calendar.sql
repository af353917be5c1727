-- The office's own additions to the statutory calendar; the national and regional notices come with the product as data.

create table calendar_year (
  tenant_id text not null,
  scope text not null,
  year integer not null,
  edition integer not null,
  source text not null,
  note text,
  is_complete boolean not null default false,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint calendar_year_pkey primary key (tenant_id, scope, year, edition),
  constraint calendar_year_tenant_fkey foreign key (tenant_id) references tenant (id),
  constraint calendar_year_created_by_fkey foreign key (created_by) references app_user (id),
  constraint calendar_year_year_check check (year between 2000 and 2200),
  constraint calendar_year_edition_check check (edition > 0)
);
comment on table calendar_year is '法定日历补充: one edition of a year for a scope (national, or a GB/T 2260 province code); a later edition replaces the earlier one, which stays to explain old deadlines';
comment on column calendar_year.is_complete is 'the notice of the year is loaded in full: the year is no longer provisional';

create table calendar_day (
  tenant_id text not null,
  scope text not null,
  year integer not null,
  edition integer not null,
  day date not null,
  kind text not null,
  name text not null,
  constraint calendar_day_pkey primary key (tenant_id, scope, year, edition, day),
  constraint calendar_day_year_fkey foreign key (tenant_id, scope, year, edition) references calendar_year (tenant_id, scope, year, edition),
  constraint calendar_day_kind_check check (kind in ('holiday', 'make_up'))
);
comment on table calendar_day is '放假与调休: days off (holiday) and make-up working days (make_up) of an edition';

grant select, insert on calendar_year, calendar_day to :server_role;
