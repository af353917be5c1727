import { useCallback, type ReactNode } from 'react';
import { go, useAddress } from '../address/address.ts';
import { callWith } from '../client/use-answer.ts';
import { ListImport } from '../parts/list-import.tsx';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session/session-context.ts';
import { ExaminationList } from './examination-list.tsx';
import { PaperList } from './paper-list.tsx';
import { ReturnCounts } from './return-counts.tsx';
import './papers.css';

type Tab = 'list' | 'returns' | 'examinations' | 'import';

/** Official papers: the register, who forgot the label, what was withheld a year ago. */
export function PapersPage(): ReactNode {
  const { may } = useSession();
  const { segments } = useAddress();
  const tabs: (readonly [Tab, string])[] = [
    ['list', '登记簿'],
    ['returns', '退文统计'],
    ['examinations', '定期评估审查'],
    ...(may('official_paper.write') ? ([['import', '从 Excel 导入']] as const) : []),
  ];
  const active = tabs.find(([name]) => name === segments[1])?.[0] ?? 'list';
  const change = useCallback(
    (tab: Tab) => go(tab === 'list' ? '/official-papers' : `/official-papers/${tab}`),
    [],
  );
  return (
    <Page title="公文登记" note="每件公文标注公开属性；不公开的写明法定理由">
      <Tabs label="公文登记" tabs={tabs} active={active} onChange={change}>
        <div className="papers-view">
          {active === 'list' && <PaperList />}
          {active === 'returns' && <ReturnCounts />}
          {active === 'examinations' && <ExaminationList />}
          {active === 'import' && (
            <ListImport
              preview={async (file) => {
                const { rows, good, bad } = await callWith('previewOfficialPapers', { file });
                return {
                  good,
                  bad,
                  rows: rows.map(({ line, title, number, fault, returned }) => ({
                    line,
                    words: number === null ? title : `${number}　${title}`,
                    fault,
                    ...(returned ? { note: '缺公开属性或理由，登记后退回' } : {}),
                  })),
                };
              }}
              take={async (file) => {
                const { added, returned } = await callWith('importOfficialPapers', { file });
                return `已登记 ${added} 件${returned > 0 ? `，其中 ${returned} 件缺公开属性或理由，已计入退文` : ''}。`;
              }}
            >
              表头写：文号、标题、拟稿单位、成文日期、公开属性、理由。公开属性写主动公开、依申请公开、删减后公开或不公开；空着的登记后即退回。
            </ListImport>
          )}
        </div>
      </Tabs>
    </Page>
  );
}
