import type { ColumnType } from 'kysely';

// What agencies have promised about the time within which they publish.

export interface PublicationTermTable {
  tenant_id: string;
  agency_id: string;
  working_days: number;
  basis: string;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | undefined, Date>;
}

export interface DraftTables {
  publication_term: PublicationTermTable;
}
