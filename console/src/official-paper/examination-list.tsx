import type { OfficialPaper } from '#contract/official-paper.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { ExaminationDialog } from './examination-dialog.tsx';
import { LabelMark } from './label-mark.tsx';

/** What was held back and not looked at for a year, the longest first (条例第十八条). */
export function ExaminationList(): ReactNode {
  const { filters } = useAddress();
  const papers = useAnswer('listPapersToExamine', { query: { page: pageNumber(filters), pageSize: 50 } });
  const [open, setOpen] = useState<OfficialPaper | null>(null);
  return (
    <>
      <p className="hint">
        不公开和依申请公开的公文，满一年要重新评估：情况变化、可以公开的，应当公开（条例第十八条）。
      </p>
      <AnswerView answer={papers}>
        {({ items, page, pageSize, total }) =>
          items.length === 0 ? (
            <NothingYet title="现在没有要评估审查的公文。">满一年的会自动列在这里。</NothingYet>
          ) : (
            <>
              <ListTable
                label="待评估审查的公文"
                columns={columnsWith(setOpen)}
                rows={items}
                rowKey={(paper) => paper.id}
                openKey={null}
                onOpen={(paper) => paper.mayExamine && setOpen(paper)}
              />
              <Pager page={page} pageSize={pageSize} total={total} unit="件" />
            </>
          )
        }
      </AnswerView>
      {open !== null && <ExaminationDialog key={open.id} paper={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function columnsWith(examine: (paper: OfficialPaper) => void): ListColumn<OfficialPaper>[] {
  return [
    { head: '标题', cell: (paper) => paper.title },
    { head: '文号', cell: (paper) => paper.number ?? '—' },
    { head: '拟稿单位', cell: (paper) => paper.agencyName },
    { head: '公开属性', cell: (paper) => <LabelMark paper={paper} /> },
    { head: '上次评估', cell: (paper) => paper.lastExaminedOn ?? `登记于 ${paper.registeredOn}` },
    { head: '应评估', cell: (paper) => paper.examineBy ?? '—' },
    {
      head: '操作',
      cell: (paper) =>
        paper.mayExamine && (
          <Button size="small" onClick={() => examine(paper)}>
            记录
          </Button>
        ),
    },
  ];
}
