import type { CatalogImportQuery, CatalogPreview } from '#contract/catalog.ts';
import { Alert, Button, Checkbox, Radio, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { FileDrop } from '../report/file-drop.tsx';
import { PreviewView } from './preview-view.tsx';

type Mode = CatalogImportQuery['mode'];

/** Take a catalog in: choose the workbook, see what could be read and what could not, and only then make it the draft. */
export function ImportCatalogPage({ agencyId }: { readonly agencyId: string }): ReactNode {
  const catalog = useAnswer('getCatalog', { params: { agencyId } });
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<Mode>('fields');
  const preview = useAct('previewCatalog');
  function look(next: File, how: Mode): void {
    setFile(next);
    setMode(how);
    preview.mutate({ params: { agencyId }, query: { mode: how }, file: next });
  }
  const draft = catalog.data?.versions.find(({ state }) => state === 'draft');
  return (
    <Page
      title={`导入${catalog.data?.agencyName ?? ''}公开目录`}
      note="先看，后保存"
      acts={
        <>
          <GoLink to={`/catalogs/${agencyId}`}>返回目录</GoLink>
          {file !== null && preview.data && (
            <>
              <Button
                onClick={() => {
                  setFile(null);
                  preview.reset();
                }}
              >
                换一个文件
              </Button>
              <Store
                agencyId={agencyId}
                file={file}
                mode={mode}
                preview={preview.data}
                draft={draft?.number ?? null}
              />
            </>
          )}
        </>
      }
    >
      <ProblemNotice error={preview.error} />
      {preview.isPending ? (
        <div className="import-drop">
          <Spin />
          <p>正在读 {file?.name}……</p>
        </div>
      ) : file !== null && preview.data ? (
        <>
          <div className="panel import-mode">
            <strong>{file.name}</strong>
            <Radio.Group
              value={mode}
              options={[
                { value: 'fields', label: '只替换文件里有的领域，其余不动' },
                { value: 'whole', label: '整份目录换成文件的内容' },
              ]}
              onChange={(event) => {
                const how: unknown = event.target.value;
                look(file, how === 'whole' ? 'whole' : 'fields');
              }}
            />
            <span className="page-note">还没有保存</span>
          </div>
          <PreviewView preview={preview.data} />
        </>
      ) : (
        <FileDrop
          onFile={(next) => look(next, mode)}
          title="把目录的Excel文件拖到这里，或者点这里选择"
          note="XLSX，一个领域一张工作表，合并单元格、两行表头、■□√都照原样读。读不了的行会一行一行列出来，点保存之前什么都不留下。"
          accept=".xlsx"
        />
      )}
    </Page>
  );
}

interface StoreProps {
  readonly agencyId: string;
  readonly file: File;
  readonly mode: Mode;
  readonly preview: CatalogPreview;
  readonly draft: number | null;
}

/** The act itself. With rows that can't be read it waits until somebody says to leave them out. */
function Store({ agencyId, file, mode, preview, draft }: StoreProps): ReactNode {
  const { faults, fields, changes } = preview;
  const [asking, setAsking] = useState(false);
  const [without, setWithout] = useState(false);
  const items = fields.reduce((sum, field) => sum + field.items, 0);
  const store = useAct('importCatalog', () => go(`/catalogs/${agencyId}`));
  return (
    <>
      <Button type="primary" disabled={items === 0} onClick={() => setAsking(true)}>
        导入为草稿
      </Button>
      <AskOnce
        open={asking}
        title="导入为草稿？"
        consequences={[
          `${fields.length}个领域、${items}个事项写进${draft === null ? '一份新的草稿' : `第${draft}版草稿`}：新增${changes.added}个，修改${changes.changed}个，删去${changes.removed}个。`,
          '要么全部写进去，要么什么都不改。',
          '启用草稿之前，公众看到的目录不变。',
        ]}
        button="导入"
        disabled={faults.length > 0 && !without}
        busy={store.isPending}
        error={store.error}
        onAct={() =>
          store.mutate({ params: { agencyId }, query: { mode, withoutFaultyRows: without }, file })
        }
        onCancel={() => setAsking(false)}
      >
        {faults.length > 0 && (
          <>
            <Alert type="warning" showIcon title={`有${faults.length}处读不了。可以先改好文件再来。`} />
            <Checkbox
              className="import-without"
              checked={without}
              onChange={(event) => setWithout(event.target.checked)}
            >
              不要这些行，导入其余
            </Checkbox>
          </>
        )}
      </AskOnce>
    </>
  );
}
