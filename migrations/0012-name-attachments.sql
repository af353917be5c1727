-- Attachments are named by the edition that carries them, and say what was done to them.

alter table edition_attachment add column name text;
comment on column edition_attachment.name is 'what this edition calls the attachment; null: as it was uploaded';

alter table attachment add column notes text[] not null default '{}';
comment on column attachment.notes is 'what was taken out of the public file, and what could not be, in sentences for the clerk';

create index attachment_document_index on attachment (tenant_id, document_id);
