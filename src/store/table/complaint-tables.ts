import type { ColumnType, Generated } from 'kysely';
import type { ComplaintActName, ComplaintState } from '#domain/complaint/complaint-course.ts';
import type { ComplaintKind, ComplaintOutcome } from '#domain/complaint/complaint-kind.ts';

// Tables of complaints, corrections of records and suggestions.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface ComplaintTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  kind: ComplaintKind;
  about_agency_id: string | null;
  case_id: string | null;
  matter: string;
  /** JSON of who brought it, sealed; null once erased. */
  sealed_person: string | null;
  masked_name: string;
  state: ComplaintState;
  received_on: string;
  due: string | null;
  outcome: ComplaintOutcome | null;
  answer: Generated<string>;
  answered_on: string | null;
  acts: Generated<number>;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface ComplaintActTable {
  tenant_id: string;
  complaint_id: string;
  position: number;
  act: ComplaintActName;
  acted_on: string;
  facts: ColumnType<unknown, string, string>;
  act_key: string;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_at: Stamp;
}

export interface ComplaintTables {
  complaint: ComplaintTable;
  complaint_act: ComplaintActTable;
}
