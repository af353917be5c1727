-- Which forms there are, their declarations say: the next national form is one new file and no migration.

alter table annual_report drop constraint annual_report_form_check;
alter table annual_report add constraint annual_report_form_check check (form ~ '^[0-9a-z]{4,16}$');
