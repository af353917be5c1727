import type { ColumnType, Generated } from 'kysely';
import type {
  InterpretationForm,
  InterpretationText,
} from '#domain/disclosure/interpretation/interpretation.ts';
import type { ReviewChain } from '#domain/disclosure/review/review-chain.ts';
import type { ReviewAct } from '#domain/disclosure/review/review-round.ts';

// Tables of the way to release: chains, rounds with their records, interpretations of policies.

type Stamp = ColumnType<Date, Date | undefined, Date>;
/** A jsonb column of one shape: read as it is, written as JSON text. */
type Json<Shape> = ColumnType<Shape, string, string>;

export interface ReviewChainTable {
  tenant_id: string;
  agency_id: string;
  version: number;
  chain: Json<ReviewChain>;
  created_by: string | null;
  created_at: Stamp;
}

/** A warning that was there at submission, with the words that acknowledged it. */
export interface AcknowledgedWarning {
  readonly rule: string;
  readonly place: string;
  readonly excerpt: string;
  readonly message: string;
}

/** Where a round stands, for lists; the truth is in its records. */
export type StoredRoundStatus = 'open' | 'approved' | 'returned' | 'taken_back' | 'released';

export interface ReviewRoundTable {
  tenant_id: string;
  id: string;
  document_id: string;
  edition: number;
  agency_id: string;
  chain_agency_id: string | null;
  chain_version: number;
  chain: Json<ReviewChain>;
  drafters: string[];
  submitted_by: string;
  submitted_at: Date;
  findings: Json<readonly AcknowledgedWarning[]>;
  status: Generated<StoredRoundStatus>;
  waiting_step: string | null;
  waiting_since: Date | null;
  due_on: string | null;
  owed_steps: Generated<string[]>;
  release_at: Date | null;
  scheduled_by: string | null;
  schedule_failure: string | null;
  released_at: Date | null;
}

export interface ReviewRecordTable {
  tenant_id: string;
  round_id: string;
  sequence: number;
  act: ReviewAct;
  step_id: string | null;
  actor_id: string;
  actor_name: string;
  actor_agency: string | null;
  comment: Generated<string>;
  checked: Generated<string[]>;
  recorded_at: Date;
}

export interface InterpretationDutyTable {
  tenant_id: string;
  document_id: string;
  plan: Generated<string>;
  forms: Generated<InterpretationForm[]>;
  exemption_reason: string | null;
  exempted_by: string | null;
  exempted_at: Date | null;
  due_on: string | null;
  updated_by: string | null;
  updated_at: Stamp;
}

export interface InterpretationLinkTable {
  tenant_id: string;
  policy_id: string;
  interpretation_id: string;
  form: InterpretationForm;
  sections: Json<Partial<InterpretationText>>;
  created_by: string | null;
  created_at: Stamp;
}

/** A view: what is linked, where both ends are before the public. */
export interface PublicInterpretationView {
  tenant_id: string;
  policy_id: string;
  interpretation_id: string;
  form: InterpretationForm;
}

export interface ReviewTables {
  review_chain: ReviewChainTable;
  review_round: ReviewRoundTable;
  review_record: ReviewRecordTable;
  interpretation_duty: InterpretationDutyTable;
  interpretation_link: InterpretationLinkTable;
  public_interpretation: PublicInterpretationView;
}
