import type { ColumnType, Generated } from 'kysely';
import type { RequestChannel } from '#domain/request/clock-act.ts';
import type { CaseActName } from '#domain/request/case-act.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import type { ApplicantKind, WantedDelivery, WantedForm } from '#domain/request/application.ts';
import type { OutcomeBox } from '#domain/law/outcome.ts';

// Tables of disclosure on request: applications, cases and acts.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface DisclosureRequestTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  source: 'portal' | 'staff' | 'api' | 'import';
  external_id: string | null;
  channel: RequestChannel;
  arrived_on: string;
  applicant_kind: ApplicantKind;
  /** JSON of the applicant, sealed; null once erased. */
  sealed_applicant: string | null;
  applicant_digest: string;
  content: string;
  features: Generated<string>;
  wanted_form: WantedForm;
  wanted_delivery: WantedDelivery;
  code_digest: string | null;
  pin_digest: string | null;
  failed_tries: Generated<number>;
  locked_until: Date | null;
  erased_at: Date | null;
  keep_reason: string | null;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
}

export interface IntakeKeyTable {
  tenant_id: string;
  id: string;
  name: string;
  digest: string;
  created_by: string | null;
  created_at: Stamp;
  revoked_at: Date | null;
}

export interface RequestCaseTable {
  tenant_id: string;
  id: string;
  request_id: string;
  agency_id: string;
  number: string | null;
  content: string;
  origin: Generated<'request' | 'ordered'>;
  linked_case_id: string | null;
  ordered_due: string | null;
  state: CaseState;
  received_on: string | null;
  original_due: string | null;
  due: string | null;
  is_provisional: Generated<boolean>;
  is_waiting: Generated<boolean>;
  box: OutcomeBox | null;
  closed_on: string | null;
  assigned_to: string | null;
  handed_to_agency_id: string | null;
  flags: ColumnType<unknown, string | undefined, string>;
  acts: Generated<number>;
  is_demo: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface CaseActTable {
  tenant_id: string;
  case_id: string;
  position: number;
  act: CaseActName;
  acted_on: string;
  facts: ColumnType<unknown, string, string>;
  act_key: string | null;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_at: Stamp;
}

export interface CaseNumberSerialTable {
  tenant_id: string;
  agency_id: string;
  year: number;
  last: number;
}

export type CaseFileKind =
  | 'application'
  | 'identity'
  | 'correction'
  | 'opinion'
  | 'material'
  | 'redacted'
  | 'letter'
  | 'sealed_letter'
  | 'delivery_proof'
  | 'remedy';

export interface CaseFileTable {
  tenant_id: string;
  id: string;
  case_id: string;
  kind: CaseFileKind;
  name: string;
  file_id: string;
  note: Generated<string>;
  erased_at: Date | null;
  created_by: string | null;
  created_by_name: string;
  created_at: Stamp;
}

export interface RequestTables {
  intake_key: IntakeKeyTable;
  case_file: CaseFileTable;
  disclosure_request: DisclosureRequestTable;
  request_case: RequestCaseTable;
  case_act: CaseActTable;
  case_number_serial: CaseNumberSerialTable;
}
