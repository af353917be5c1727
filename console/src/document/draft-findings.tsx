import type { DocumentDetail, WrittenFields } from '#contract/document.ts';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { ContentFinding } from '#domain/disclosure/content/finding.ts';
import { documentFaults, FIELD_NAMES } from '#domain/disclosure/fields.ts';
import type { DocumentFields } from '#domain/disclosure/document.ts';
import { isPlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';
import { dayOf } from '../parts/moment.ts';

interface Props {
  readonly detail: DocumentDetail;
  readonly fields: WrittenFields;
  readonly bodyText: string;
}

type Finding = Pick<ContentFinding, 'severity' | 'message' | 'excerpt'> & {
  readonly key: string;
  readonly field: string;
  readonly place: string;
};

/** Long enough not to run between two keys, short enough to answer while one looks. */
const PAUSE_MS = 400;

/** What is wrong with the draft, found while one types; the same rules decide at submission. */
export function DraftFindings({ detail, fields, bodyText }: Props): ReactNode {
  const findings = useFindings(detail, fields, bodyText);
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  return (
    <section className="draft-findings" aria-label="核对出的问题">
      <h2>
        边写边核对{' '}
        {findings.length === 0 ? (
          <Mark tone="good">没有发现问题</Mark>
        ) : (
          <>
            {blocking > 0 && <Mark tone="error">须改 {blocking}</Mark>}
            {findings.length > blocking && <Mark tone="warning">提示 {findings.length - blocking}</Mark>}
          </>
        )}
      </h2>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key} className={`is-${finding.severity}`}>
            <button type="button" onClick={() => focusField(finding.field)}>
              <strong>{finding.place}</strong> {finding.message}
              {finding.excerpt !== '' && <q>{finding.excerpt}</q>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFindings(detail: DocumentDetail, fields: WrittenFields, bodyText: string): Finding[] {
  const settled = useSettled(useMemo(() => ({ fields, bodyText }), [fields, bodyText]));
  const { attachments } = detail;
  return useMemo(
    () => findingsOf(fieldsOf(settled.fields, settled.bodyText), attachments),
    [settled, attachments],
  );
}

function findingsOf(fields: DocumentFields, attachments: number): Finding[] {
  const today = dayOf(new Date().toISOString()) as PlainDate;
  // Their text layers stand on the server, which reads them at submission; here only how many there are counts.
  const hung = Array.from({ length: attachments }, () => ({ name: '附件', text: '' }));
  const content = checkContent({ fields, attachments: hung }).map(
    ({ rule, severity, place, excerpt, message }, index): Finding => ({
      key: `${rule}.${index}`,
      severity,
      field: place.name,
      place: place.words,
      excerpt,
      message,
    }),
  );
  const known = new Set(content.filter(({ severity }) => severity === 'block').map(({ field }) => field));
  const faults = documentFaults(fields, today)
    .filter(({ field }) => !known.has(field))
    .map(({ field, message }): Finding => ({
      key: `field.${field}`,
      severity: 'block',
      field,
      place: FIELD_NAMES[field],
      excerpt: '',
      message,
    }));
  const blocked = new Set(faults.map(({ field }) => field));
  return [
    ...faults,
    // A field that has to be filled in anyway needs no hint that it might be.
    ...content.filter(({ field, excerpt }) => excerpt !== '' || !blocked.has(field)),
  ];
}

/** The fields as the rules read them: days that do not exist are none. */
function fieldsOf(fields: WrittenFields, bodyText: string): DocumentFields {
  const day = (text: string | null): PlainDate | null => (text !== null && isPlainDate(text) ? text : null);
  return {
    ...fields,
    madeOn: day(fields.madeOn),
    changedOn: day(fields.changedOn),
    effectiveOn: day(fields.effectiveOn),
    expiresOn: day(fields.expiresOn),
    bodyText,
  };
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Leads to the field, or to the text, that a finding is about. */
function focusField(field: string): void {
  const target =
    field === 'title'
      ? document.querySelector<HTMLElement>('.draft-title')
      : (document.getElementById(`field-${field}`) ??
        document.querySelector<HTMLElement>('.body-editor .body-text'));
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
