import type { ColumnType, Generated } from 'kysely';
import type { RemedyActName, RemedyKind, RemedyStage } from '#domain/remedy/remedy-course.ts';
import type { RemedyResult } from '#domain/remedy/remedy-result.ts';
import type { RespondentTermId } from '#domain/remedy/respondent-deadline.ts';

// Tables of reconsideration and litigation.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface RemedyTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  case_id: string | null;
  kind: RemedyKind;
  prior_remedy_id: string | null;
  number: string | null;
  body: string;
  claim: Generated<string>;
  stage: RemedyStage;
  served_on: string;
  due: string | null;
  due_term: RespondentTermId | null;
  is_provisional: Generated<boolean>;
  result: RemedyResult | null;
  concluded_on: string | null;
  new_case_id: string | null;
  lesson: Generated<string>;
  acts: Generated<number>;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface RemedyActTable {
  tenant_id: string;
  remedy_id: string;
  position: number;
  act: RemedyActName;
  acted_on: string;
  facts: ColumnType<unknown, string, string>;
  act_key: string | null;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_at: Stamp;
}

export interface RemedyTables {
  remedy: RemedyTable;
  remedy_act: RemedyActTable;
}
