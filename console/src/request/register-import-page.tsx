import { useState, type ReactNode } from 'react';
import { callWith } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { ListImport } from '../parts/list-import.tsx';
import { Page } from '../parts/page.tsx';

/** The register of a past year, from a workbook: every row is shown first; all of it is taken in, or nothing. */
export function RegisterImportPage(): ReactNode {
  const [agencyId, setAgencyId] = useState<string | null>(null);
  return (
    <Page title="导入往年登记簿">
      <p>
        <label>
          登记簿是哪个单位的：
          <AgencySelect value={agencyId} onChange={setAgencyId} placeholder="请选择单位" />
        </label>
      </p>
      {agencyId !== null && (
        <ListImport
          key={agencyId}
          preview={async (file) => {
            const { rows, good, bad } = await callWith('previewRegister', { params: { agencyId }, file });
            return {
              good: bad > 0 ? 0 : good,
              bad,
              rows: rows.map(({ sheet, row, number, content, fault, known, flags }, index) => ({
                line: index + 1,
                words: `${sheet} 第 ${row} 行　${number ?? ''}　${content}`,
                fault,
                ...(known || flags.length > 0
                  ? { note: known ? '以前已导入，不重复导入' : flags.join('') }
                  : {}),
              })),
            };
          }}
          take={async (file) => {
            const { added, known, flagged } = await callWith('importRegister', {
              params: { agencyId },
              file,
            });
            return `已导入 ${added} 件${known > 0 ? `，${known} 件以前已导入` : ''}${flagged > 0 ? `，其中 ${flagged} 件有提示，请到办件页核对` : ''}。`;
          }}
        >
          表头写：登记号、收到日期、申请人、申请人类别、申请内容、提交方式、告知补正日期、补正日期、延长日期、答复日期、办理结果。
          有一行读不出来就全部不导入；与法定期限不符的照实导入，并加提示。
        </ListImport>
      )}
    </Page>
  );
}
