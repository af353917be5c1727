import type { WrittenFields } from '#contract/document.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { Mark } from '../parts/mark.tsx';
import { dayOf } from '../parts/moment.ts';
import { draftFaults, type DraftFault } from './draft-faults.ts';

interface Props {
  readonly documentId: string;
  readonly fields: WrittenFields;
  readonly bodyText: string;
}

/** Long enough not to run between two keys, short enough to answer while one looks. */
const PAUSE_MS = 400;

/** What is wrong with the draft, found while one types; the same rules decide at submission. */
export function DraftFindings(props: Props): ReactNode {
  const faults = useFaults(props);
  const blocking = faults.filter(({ severity }) => severity === 'block').length;
  return (
    <section className="draft-findings" aria-label="核对出的问题">
      <h2>
        边写边核对{' '}
        {faults.length === 0 ? (
          <Mark tone="good">没有发现问题</Mark>
        ) : (
          <>
            {blocking > 0 && <Mark tone="error">须改 {blocking}</Mark>}
            {faults.length > blocking && <Mark tone="warning">提示 {faults.length - blocking}</Mark>}
          </>
        )}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.key} className={`is-${fault.severity}`}>
            <button type="button" onClick={() => focusField(fault.field)}>
              <strong>{fault.place}</strong> {fault.message}
              {fault.excerpt !== '' && <q>{fault.excerpt}</q>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFaults({ documentId, fields, bodyText }: Props): DraftFault[] {
  const settled = useSettled(useMemo(() => ({ fields, bodyText }), [fields, bodyText]));
  const attached = useAnswer('listAttachments', { params: { documentId } }).data;
  const added = useAnswer('listDictionary', {}).data;
  // The page is not open for longer than a day, and submission asks the server's clock.
  const [today] = useState(() => dayOf(new Date().toISOString()) as PlainDate);
  return useMemo(() => {
    const attachments = (attached?.attachments ?? []).map(({ name }) => name);
    const dictionary = (added?.items ?? []).map(({ entry }) => entry);
    return draftFaults({ ...settled, attachments, dictionary }, today);
  }, [settled, attached, added, today]);
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
