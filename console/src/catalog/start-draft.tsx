import type { AgencyCatalog } from '#contract/catalog.ts';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** Opens a draft: the version in force to be changed, with fields of the ready-made catalog added where they are chosen. */
export function StartDraft({ catalog }: { readonly catalog: AgencyCatalog }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {catalog.versions.length === 0 ? '从标准目录开始' : '开一份草稿'}
      </Button>
      {open && <Dialog catalog={catalog} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Props {
  readonly catalog: AgencyCatalog;
  readonly onClose: () => void;
}

function Dialog({ catalog, onClose }: Props): ReactNode {
  const standard = useAnswer('getStandardCatalog', {});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isFirst = catalog.versions.length === 0;
  const start = useAct('draftCatalog', () => {
    setFilters({ version: null, open: null });
    onClose();
  });
  return (
    <Modal
      open
      title={isFirst ? '从标准目录开始' : '开一份草稿'}
      okText="开草稿"
      cancelText="先不"
      width={760}
      okButtonProps={{ loading: start.isPending, disabled: isFirst && chosen.length === 0 }}
      onOk={() =>
        start.mutate({
          params: { agencyId: catalog.agencyId },
          body: { from: chosen.length === 0 ? 'current' : 'standard', fields: [...chosen] },
        })
      }
      onCancel={onClose}
    >
      <ul className="consequences">
        {isFirst ? (
          <li>选好的领域成为草稿，改好、启用之前公众看不到。</li>
        ) : (
          <li>草稿从现行版开始；下面选的领域加在后面，目录里已有的同名领域不动。不选也可以。</li>
        )}
      </ul>
      <ProblemNotice error={start.error} />
      <AnswerView answer={standard}>
        {({ sections }) =>
          sections.map(({ name, note, source, fields }) => {
            const names = fields.map((field) => field.name);
            const all = names.every((one) => chosen.includes(one));
            return (
              <section key={name} className="standard-section">
                <h3>
                  {name}
                  <Button
                    type="link"
                    size="small"
                    onClick={() =>
                      setChosen([...chosen.filter((one) => !names.includes(one)), ...(all ? [] : names)])
                    }
                  >
                    {all ? '全不选' : '全选'}
                  </Button>
                </h3>
                <p className="hint">{note}</p>
                <Checkbox.Group<string>
                  className="standard-fields"
                  value={chosen.filter((one) => names.includes(one))}
                  options={fields.map((field) => ({
                    value: field.name,
                    label: `${field.name}（${field.items}）`,
                  }))}
                  onChange={(next) => setChosen([...chosen.filter((one) => !names.includes(one)), ...next])}
                />
                <p className="page-note">来源：{source}</p>
              </section>
            );
          })
        }
      </AnswerView>
    </Modal>
  );
}
