import type { ColumnType, Generated } from 'kysely';
import type { LetterKind } from '#domain/letter/letter-kind.ts';

// Tables of the letters of a case.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface LetterTemplateTable {
  tenant_id: string;
  kind: LetterKind;
  edition: number;
  text: string;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface LetterOfficeTable {
  tenant_id: string;
  agency_id: string;
  number_code: string;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface LetterNumberSerialTable {
  tenant_id: string;
  agency_id: string;
  year: number;
  last: number;
}

export interface CaseLetterTable {
  tenant_id: string;
  id: string;
  case_id: string;
  kind: LetterKind;
  status: Generated<'draft' | 'issued' | 'sealed' | 'void'>;
  number: string | null;
  dated_on: string | null;
  /** JSON of the letter, sealed: it names the applicant. */
  sealed_text: string;
  docx_file_id: string | null;
  pdf_file_id: string | null;
  sealed_file_id: string | null;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface LetterTables {
  letter_template: LetterTemplateTable;
  letter_office: LetterOfficeTable;
  letter_number_serial: LetterNumberSerialTable;
  case_letter: CaseLetterTable;
}
