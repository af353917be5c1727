import type { CaseMaterial } from '#contract/redaction.ts';
import {
  REDACTION_STYLES,
  reasonLines,
  type RedactionReasonId,
  type RedactionStyle,
} from '#domain/request/redaction.ts';
import { Button, Checkbox, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { FindWords } from './find-words.tsx';
import { MarkList } from './mark-list.tsx';
import { materialFile } from './material-address.ts';
import { PageView } from './page-view.tsx';
import { ReasonSelect } from './reason-select.tsx';
import { useMarks } from './use-marks.ts';
import './redaction.css';

/** A material page by page: what is withheld is marked, each with its reason, and made into the file that is given. */
export function RedactionPage({
  caseId,
  redactionId,
}: {
  readonly caseId: string;
  readonly redactionId: string;
}): ReactNode {
  const answer = useAnswer('listMaterials', { params: { caseId } });
  const material = answer.data?.items.find(({ id }) => id === redactionId);
  return (
    <Page title="遮盖" note={material?.name} acts={<GoLink to={`/cases/${caseId}`}>返回办件</GoLink>}>
      <AnswerView answer={answer}>
        {({ mayHandle, mayView }) =>
          material === undefined || !mayView ? (
            <NothingYet title={mayView ? '没有这份材料，可能已被删除。' : '原件只有经办人员能看。'}>
              <GoLink to={`/cases/${caseId}`}>返回办件</GoLink>
            </NothingYet>
          ) : (
            <Desk key={material.id} caseId={caseId} material={material} mayHandle={mayHandle} />
          )
        }
      </AnswerView>
    </Page>
  );
}

interface DeskProps {
  readonly caseId: string;
  readonly material: CaseMaterial;
  readonly mayHandle: boolean;
}

/** A new box of whoever types where it stands. */
const FIRST_BOX = { left: 0.3, top: 0.45, width: 0.4, height: 0.05 };

function Desk({ caseId, material, mayHandle }: DeskProps): ReactNode {
  const drawn = useMarks(caseId, material);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isPreview, setPreview] = useState(false);
  const [reason, setReason] = useState<RedactionReasonId>('personal_privacy');
  const pages = material.pages.length;
  const label = drawn.style === 'omitted' ? '（略）' : null;
  return (
    <div className="redaction-desk">
      <div className="redaction-page">
        <div className="redaction-row" role="toolbar" aria-label="页">
          <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <span>
            第 {page} 页，共 {pages} 页
          </span>
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
          <Checkbox checked={isPreview} onChange={(event) => setPreview(event.target.checked)}>
            看遮盖后的样子
          </Checkbox>
        </div>
        <PageView
          caseId={caseId}
          material={material}
          page={page}
          marks={drawn.marks}
          chosen={chosen}
          isPreview={isPreview}
          label={label}
          onDraw={mayHandle && !isPreview ? (box) => drawn.add([{ ...box, page, reason }]) : null}
          onChoose={setChosen}
        />
      </div>
      <div className="redaction-side">
        {mayHandle && (
          <section className="panel" aria-label="标出不公开的内容">
            <h2>标出不公开的内容</h2>
            <div className="field">
              新标的理由
              <ReasonSelect label="新标的理由" value={reason} onChange={setReason} />
            </div>
            <FindWords
              caseId={caseId}
              redactionId={material.id}
              reason={reason}
              onMark={drawn.add}
              onShow={setPage}
            />
          </section>
        )}
        <section className="panel" aria-label="本页的遮盖">
          <div className="redaction-row is-apart">
            <h2>第 {page} 页的遮盖</h2>
            {mayHandle && (
              <Button size="small" onClick={() => drawn.add([{ ...FIRST_BOX, page, reason }])}>
                加一个框
              </Button>
            )}
          </div>
          <MarkList drawn={drawn} page={page} chosen={chosen} disabled={!mayHandle} onChoose={setChosen} />
        </section>
        <Make caseId={caseId} material={material} mayHandle={mayHandle} drawn={drawn} />
      </div>
    </div>
  );
}

function Make({
  caseId,
  material,
  mayHandle,
  drawn,
}: DeskProps & { readonly drawn: ReturnType<typeof useMarks> }): ReactNode {
  const make = useAct('makeRedacted');
  const { savedRevision, marks, style, error } = drawn;
  const latest = material.outputs.at(-1);
  const isCurrent = latest?.current === true && savedRevision === material.revision;
  return (
    <section className="panel" aria-label="遮盖件">
      <h2>遮盖件</h2>
      <p className="hint" role="status">
        {savedRevision === null ? '正在保存……' : '遮盖已保存。'}
        生成后每页是一张图像，遮住的字不在文件里，复制、搜索都得不到；原件留在案卷里。
      </p>
      <ul className="redaction-reasons">
        {reasonLines(marks).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {mayHandle && (
        <div className="redaction-row">
          <Select<RedactionStyle>
            aria-label="遮盖的样子"
            value={style}
            options={(Object.keys(REDACTION_STYLES) as RedactionStyle[]).map((value) => ({
              value,
              label: REDACTION_STYLES[value],
            }))}
            popupMatchSelectWidth={false}
            onChange={drawn.setStyle}
          />
          <Button
            type="primary"
            loading={make.isPending}
            disabled={marks.length === 0 || savedRevision === null || isCurrent}
            onClick={() => {
              if (savedRevision === null) return;
              make.mutate({
                params: { caseId, redactionId: material.id },
                body: { revision: savedRevision },
              });
            }}
          >
            生成遮盖件
          </Button>
        </div>
      )}
      <ProblemNotice error={error ?? make.error} />
      {latest !== undefined && (
        <p>
          <a href={materialFile(caseId, material.id, `outputs/${latest.position}`)} download>
            下载遮盖件
          </a>
          {!isCurrent && <span className="hint"> 遮盖在生成后改动过，请重新生成。</span>}
        </p>
      )}
    </section>
  );
}
