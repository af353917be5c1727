import type { CellPath } from '#domain/report/cell.ts';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { focusCell } from './focus-place.ts';

interface Props {
  readonly wasResumed: boolean;
  readonly misread: readonly CellPath[];
}

/** Said above the findings: that one goes on from an earlier visit, and what keeps the report from being stored. */
export function EditorRemarks({ wasResumed, misread }: Props): ReactNode {
  const [first] = misread;
  return (
    <>
      {wasResumed && (
        <Alert
          type="info"
          className="try-remark"
          title="接着上次没有存的内容填写。"
          description="不要这些改动的，请点“放弃改动”从头开始。"
        />
      )}
      {first !== undefined && (
        <Alert
          type="warning"
          className="try-remark"
          title={`有 ${misread.length} 格填的内容读不准，改好才能存`}
          description="格子里只写数字；单位和说明请写在正文里。"
          action={
            <Button size="small" onClick={() => focusCell(first)}>
              去改
            </Button>
          }
        />
      )}
    </>
  );
}
