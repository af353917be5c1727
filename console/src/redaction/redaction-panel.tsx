import type { CaseMaterial } from '#contract/redaction.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { sendFile } from '../client/send-file.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { materialFile, materialPage } from './material-address.ts';
import { PublishAnswer } from './publish-answer.tsx';
import './redaction.css';

/** What was asked for in a case: brought in, redacted where only a part is given, made public where it concerns all. */
export function RedactionPanel({ caseId }: { readonly caseId: string }): ReactNode {
  const answer = useAnswer('listMaterials', { params: { caseId } });
  const [removing, setRemoving] = useState<CaseMaterial | null>(null);
  const data = answer.data;
  return (
    <section className="panel" aria-label="材料与遮盖">
      <div className="redaction-row is-apart">
        <h2>材料与遮盖</h2>
        {data?.mayHandle === true && <AddMaterial caseId={caseId} />}
      </div>
      <AnswerView answer={answer}>
        {(loaded) => (
          <>
            {loaded.items.length === 0 && (
              <p className="hint">
                要提供的材料在这里上传（PDF、JPG、PNG）。含有不应公开的内容而能够区分处理的，标出来生成遮盖件（条例第三十七条）。网上送达后申请人可以下载：部分公开的只给遮盖件，予以公开的给材料本身。
              </p>
            )}
            <ul className="material-list">
              {loaded.items.map((material) => (
                <Material
                  key={material.id}
                  caseId={caseId}
                  material={material}
                  mayView={loaded.mayView}
                  onRemove={
                    loaded.mayHandle && material.outputs.length === 0 ? () => setRemoving(material) : null
                  }
                />
              ))}
            </ul>
            <PublishAnswer caseId={caseId} materials={loaded} />
          </>
        )}
      </AnswerView>
      {removing !== null && (
        <RemoveMaterial caseId={caseId} material={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

function Material({
  caseId,
  material,
  mayView,
  onRemove,
}: {
  readonly caseId: string;
  readonly material: CaseMaterial;
  readonly mayView: boolean;
  /** null: not offered. */
  readonly onRemove: (() => void) | null;
}): ReactNode {
  const { id, name, pages, reasons, outputs } = material;
  const latest = outputs.at(-1);
  return (
    <li>
      <div>
        <strong>{name}</strong> <span className="hint">{pages.length} 页</span>
      </div>
      <ul className="redaction-reasons">
        {reasons.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="redaction-row">
        {mayView && <GoLink to={materialPage(caseId, id)}>查看与遮盖</GoLink>}
        {latest !== undefined && (
          <a href={materialFile(caseId, id, `outputs/${latest.position}`)} download>
            下载遮盖件
          </a>
        )}
        {latest?.current === false && <span className="hint">遮盖改动过，要重新生成</span>}
        {mayView && (
          <a href={materialFile(caseId, id, 'original')} download title="下载会记入审计日志">
            原件
          </a>
        )}
        {onRemove !== null && (
          <Button size="small" danger onClick={onRemove} aria-label={`删除${name}`}>
            删除
          </Button>
        )}
      </div>
    </li>
  );
}

function RemoveMaterial({
  caseId,
  material,
  onClose,
}: {
  readonly caseId: string;
  readonly material: CaseMaterial;
  readonly onClose: () => void;
}): ReactNode {
  const remove = useAct('removeMaterial', onClose);
  return (
    <AskOnce
      open
      title={`删除“${material.name}”？`}
      consequences={['连同画好的遮盖一起从案卷里删除，不能恢复；删除会记入审计日志。']}
      button="删除"
      danger
      busy={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { caseId, redactionId: material.id } })}
      onCancel={onClose}
    />
  );
}

function AddMaterial({ caseId }: { readonly caseId: string }): ReactNode {
  const queries = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function send(file: File): Promise<void> {
    setError(null);
    setShare(0);
    try {
      const { signal } = new AbortController();
      await sendFile('addMaterial', { params: { caseId }, file, signal, onProgress: setShare });
      await queries.invalidateQueries({ queryKey: ['listMaterials'] });
    } catch (failure) {
      setError(failure);
    } finally {
      setShare(null);
    }
  }
  return (
    <div>
      {share === null ? (
        <label className="material-choice">
          <span className="file-button">上传材料</span>
          <input
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) void send(file);
            }}
          />
        </label>
      ) : (
        <Progress
          size="small"
          percent={Math.round(share * 100)}
          aria-label="上传进度"
          format={() => (share < 1 ? `${Math.round(share * 100)}%` : '正在检查')}
        />
      )}
      <ProblemNotice error={error} />
    </div>
  );
}
