import type { LetterRow } from '#contract/letter.ts';
import type { CaseDetail } from '#contract/request.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly found: CaseDetail;
  readonly letters: readonly LetterRow[];
}

/** What is missing before the next paper can leave the house, and where it is settled. */
export function LetterHints({ found, letters }: Props): ReactNode {
  const { row } = found;
  const office = useAnswer('getLetterOffice', { params: { agencyId: row.agencyId } });
  const reply = letters.find(({ kind, status }) => kind.startsWith('reply_') && status !== 'void');
  const drafted = useAnswer(
    'checkLetter',
    { params: { caseId: row.id }, query: { kind: reply?.kind ?? 'reply_other' } },
    { enabled: reply?.status === 'draft' },
  );
  const hints: ReactNode[] = [
    ...(office.data?.numberCode === null
      ? [
          <>
            {row.agencyName}还没有机关代字，答复书不能签发。请到
            <GoLink to="/letter-settings/numbers">文书设置</GoLink>填写。
          </>,
        ]
      : []),
    ...(reply?.status === 'draft' ? (drafted.data?.faults ?? []) : []),
    ...(reply?.status === 'issued' ? ['答复书已经签发：请打印、盖章，上传盖章后的扫描件，再登记送达。'] : []),
  ];
  if (hints.length === 0) return null;
  return (
    <ul className="letter-hints">
      {hints.map((hint, place) => (
        <li key={typeof hint === 'string' ? hint : place}>{hint}</li>
      ))}
    </ul>
  );
}
