import type { FoundWord, RedactionMark } from '#contract/redaction.ts';
import type { RedactionReasonId } from '#domain/request/redaction.ts';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly caseId: string;
  readonly redactionId: string;
  readonly reason: RedactionReasonId;
  readonly onMark: (marks: readonly RedactionMark[]) => void;
  readonly onShow: (page: number) => void;
}

/** Every place of a name or number in the text of a PDF, and numbers that look like those of people. */
export function FindWords({ caseId, redactionId, reason, onMark, onShow }: Props): ReactNode {
  const [words, setWords] = useState('');
  const [asksNumbers, setAsksNumbers] = useState(false);
  const params = { caseId, redactionId };
  const search = useAct('findInMaterial');
  const numbers = useAnswer('suggestInMaterial', { params }, { enabled: asksNumbers });
  const wanted = words.trim();
  const found = asksNumbers ? numbers.data?.items : search.data?.items;
  const isBusy = asksNumbers ? numbers.isFetching : search.isPending;
  return (
    <div className="redaction-find">
      <form
        className="redaction-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === '') return;
          setAsksNumbers(false);
          search.mutate({ params, body: { words: wanted } });
        }}
      >
        <Input
          value={words}
          maxLength={100}
          aria-label="要遮盖的文字"
          placeholder="姓名、号码、地址……"
          onChange={(event) => setWords(event.target.value)}
        />
        <Button htmlType="submit" disabled={wanted === ''} loading={isBusy && !asksNumbers}>
          查找
        </Button>
      </form>
      <Button size="small" loading={isBusy && asksNumbers} onClick={() => setAsksNumbers(true)}>
        查找证件号码、手机号码、银行卡号
      </Button>
      <ProblemNotice error={asksNumbers ? numbers.error : search.error} />
      {!isBusy && found !== undefined && (
        <Found items={found} onMark={(items) => onMark(marksOf(items, reason))} onShow={onShow} />
      )}
    </div>
  );
}

function marksOf(items: readonly FoundWord[], reason: RedactionReasonId): RedactionMark[] {
  return items.flatMap(({ areas }) => areas.map((area) => ({ ...area, reason })));
}

function Found({
  items,
  onMark,
  onShow,
}: {
  readonly items: readonly FoundWord[];
  readonly onMark: (items: readonly FoundWord[]) => void;
  readonly onShow: (page: number) => void;
}): ReactNode {
  if (items.length === 0)
    return (
      <p className="hint" role="status">
        没有找到。扫描件和图片里的字查找不到，请逐页看过后画框。
      </p>
    );
  return (
    <div role="status">
      <div className="redaction-row">
        <strong>找到 {items.length} 处</strong>
        <Button size="small" type="primary" onClick={() => onMark(items)}>
          全部标上
        </Button>
      </div>
      <ul className="redaction-found">
        {items.map((item, index) => (
          <li key={index}>
            <button type="button" onClick={() => onShow(item.areas[0]?.page ?? 1)}>
              第 {item.areas[0]?.page} 页
            </button>
            <span>
              {item.excerpt}
              {item.kind !== null && <span className="hint"> {item.kind}</span>}
            </span>
            <Button size="small" onClick={() => onMark([item])}>
              标上
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
