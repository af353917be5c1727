import type { WrittenFields } from '#contract/document.ts';
import { DOCUMENT_KINDS, OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { parseDocumentNumber, writeDocumentNumber } from '#domain/disclosure/document-number.ts';
import { GENRES, SUBJECTS } from '#domain/disclosure/document-words.ts';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { CatalogItemPicker } from './catalog-item-picker.tsx';
import { ColumnPicker } from './column-picker.tsx';

interface Props {
  readonly fields: WrittenFields;
  readonly documentId: string;
  readonly onChange: (part: Partial<WrittenFields>) => void;
}

type DayField = 'madeOn' | 'changedOn' | 'effectiveOn' | 'expiresOn';

const KINDS = optionsOf(DOCUMENT_KINDS);
const LABELS = optionsOf(OPENNESS_LABELS);
const ORIGINS = [
  { value: 'made' as const, label: '本机关制作' },
  { value: 'obtained' as const, label: '获取' },
];
const GENRE_OPTIONS = GENRES.map((value) => ({ value, label: value }));
const SUBJECT_OPTIONS = SUBJECTS.map((value) => ({ value, label: value }));

/** What the public page and the catalog say of the document. */
export function FieldsForm({ fields, documentId, onChange }: Props): ReactNode {
  return (
    <div className="draft-fields">
      <Field name="kind" label="信息类别">
        <Select id="field-kind" options={KINDS} value={fields.kind} onChange={(kind) => onChange({ kind })} />
      </Field>
      <Field name="documentNumber" label="文号">
        <NumberInput
          value={fields.documentNumber}
          onChange={(documentNumber) => onChange({ documentNumber })}
        />
      </Field>
      <Field name="issuers" label="发布机构">
        <Words
          id="field-issuers"
          placeholder="牵头的在前，回车分开"
          value={fields.issuers}
          onChange={(issuers) => onChange({ issuers })}
        />
      </Field>
      <DayInput name="madeOn" label="成文日期" fields={fields} onChange={onChange} />
      <DayInput name="changedOn" label="变更日期" fields={fields} onChange={onChange} />
      <DayInput name="effectiveOn" label="施行日期" fields={fields} onChange={onChange} />
      <DayInput name="expiresOn" label="有效期截止" fields={fields} onChange={onChange} />
      <Field name="genre" label="体裁">
        <Select<string | null>
          id="field-genre"
          allowClear
          showSearch
          options={GENRE_OPTIONS}
          value={fields.genre}
          onChange={(genre) => onChange({ genre: genre ?? null })}
        />
      </Field>
      <Field name="subject" label="主题分类">
        <Select<string | null>
          id="field-subject"
          allowClear
          showSearch
          options={SUBJECT_OPTIONS}
          value={fields.subject}
          onChange={(subject) => onChange({ subject: subject ?? null })}
        />
      </Field>
      <Field name="origin" label="制作或获取">
        <Select
          id="field-origin"
          options={ORIGINS}
          value={fields.origin}
          onChange={(origin) => onChange(origin === 'made' ? { origin, obtainedFrom: null } : { origin })}
        />
      </Field>
      {fields.origin === 'obtained' && (
        <Field name="obtainedFrom" label="获取来源">
          <Input
            id="field-obtainedFrom"
            maxLength={200}
            value={fields.obtainedFrom ?? ''}
            onChange={(event) => onChange({ obtainedFrom: textOf(event.target.value) })}
          />
        </Field>
      )}
      <Field name="opennessLabel" label="公开属性">
        <Select
          id="field-opennessLabel"
          options={LABELS}
          value={fields.opennessLabel}
          onChange={(opennessLabel) => onChange({ opennessLabel })}
        />
      </Field>
      <Field name="keywords" label="关键词">
        <Words
          id="field-keywords"
          placeholder="回车分开"
          value={fields.keywords}
          onChange={(keywords) => onChange({ keywords })}
        />
      </Field>
      <Field name="columnIds" label="栏目" isWide>
        <ColumnPicker
          documentId={documentId}
          value={fields.columnIds}
          onChange={(columnIds) => onChange({ columnIds })}
        />
      </Field>
      <Field name="catalogItemIds" label="公开事项" isWide>
        <CatalogItemPicker
          documentId={documentId}
          value={fields.catalogItemIds}
          onChange={(catalogItemIds) => onChange({ catalogItemIds })}
        />
      </Field>
      <Field name="summary" label="内容概述" isWide>
        <Input.TextArea
          id="field-summary"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={fields.summary}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
      </Field>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Field({ name, label, isWide = false, children }: FieldProps): ReactNode {
  return (
    <div className={isWide ? 'draft-field is-wide' : 'draft-field'}>
      <label htmlFor={`field-${name}`}>{label}</label>
      {children}
    </div>
  );
}

/** A number typed with other brackets or without 号 is written as the standard prints it, once the field is left. */
function NumberInput({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  return (
    <Input
      id="field-documentNumber"
      maxLength={200}
      value={value ?? ''}
      onChange={(event) => onChange(textOf(event.target.value))}
      onBlur={() => {
        const number = value === null ? null : parseDocumentNumber(value);
        const printed = number === null ? value : writeDocumentNumber(number);
        if (printed !== value) onChange(printed);
      }}
    />
  );
}

function DayInput({
  name,
  label,
  fields,
  onChange,
}: {
  readonly name: DayField;
  readonly label: string;
  readonly fields: WrittenFields;
  readonly onChange: Props['onChange'];
}): ReactNode {
  return (
    <Field name={name} label={label}>
      <Input
        id={`field-${name}`}
        type="date"
        min="1949-10-01"
        max="2199-12-31"
        value={fields[name] ?? ''}
        onChange={(event) => onChange({ [name]: textOf(event.target.value) })}
      />
    </Field>
  );
}

interface WordsProps {
  readonly id: string;
  readonly placeholder: string;
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

function Words({ id, placeholder, value, onChange }: WordsProps): ReactNode {
  return (
    <Select
      id={id}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', ';', '；']}
      placeholder={placeholder}
      value={value}
      onChange={(next: string[]) =>
        onChange(next.map((word) => word.trim().slice(0, 200)).filter((word) => word !== ''))
      }
    />
  );
}

function optionsOf<Key extends string>(
  names: Readonly<Record<Key, string>>,
): { value: Key; label: string }[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value: value as Key, label }));
}

function textOf(text: string): string | null {
  return text === '' ? null : text;
}
