import { PROCEDURES, REMEDY_KINDS } from '#domain/remedy/remedy-course.ts';
import type { Procedure, RemedyKind } from '#domain/remedy/remedy-course.ts';
import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { CaseSelect } from '../parts/case-select.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';
import { today } from '../request/today.ts';

interface Values {
  readonly agencyId: string;
  readonly caseId?: string | null;
  readonly kind: RemedyKind;
  readonly priorRemedyId?: string | null;
  readonly body: string;
  readonly number?: string;
  readonly claim?: string;
  readonly servedOn: string;
  readonly procedure: Procedure;
}

interface Props {
  /** What is settled already: the case, or the reconsideration that a suit follows. null: nothing. */
  readonly about: {
    readonly agencyId: string;
    readonly caseId: string | null;
    readonly priorRemedyId: string | null;
  } | null;
  readonly onClose: () => void;
}

/** Enters the copy of an application or of a suit that reached the agency; from the next day its term runs. */
export function NewRemedyDialog({ about, onClose }: Props): ReactNode {
  const { session } = useSession();
  const [form] = Form.useForm<Values>();
  const agencyId = Form.useWatch('agencyId', form) ?? about?.agencyId ?? '';
  const kind = Form.useWatch('kind', form) ?? 'reconsideration';
  const follows = about?.priorRemedyId ?? null;
  const priors = useAnswer(
    'listRemedies',
    { query: { agencyId, kind: 'reconsideration', pageSize: 100 } },
    { enabled: agencyId !== '' && kind === 'litigation' && follows === null },
  );
  const open = useAct('openRemedy', ({ remedyId }) => {
    onClose();
    go(`/remedies?open=${remedyId}`);
  });
  return (
    <Modal
      open
      title="登记复议、诉讼"
      okText="登记"
      cancelText="先不"
      okButtonProps={{ loading: open.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={open.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          agencyId: about?.agencyId ?? session.user.agencyId,
          caseId: about?.caseId ?? null,
          kind: follows === null ? 'reconsideration' : 'litigation',
          servedOn: today(),
          procedure: 'ordinary',
        }}
        onFinish={(values) =>
          open.mutate({
            body: {
              agencyId: about?.agencyId ?? values.agencyId,
              caseId: about?.caseId ?? values.caseId ?? null,
              kind: values.kind,
              priorRemedyId:
                follows ?? (values.kind === 'litigation' ? (values.priorRemedyId ?? null) : null),
              number: values.number?.trim() || null,
              body: values.body.trim(),
              claim: values.claim?.trim() ?? '',
              servedOn: values.servedOn,
              procedure: values.kind === 'reconsideration' ? values.procedure : 'ordinary',
            },
          })
        }
      >
        {about === null && (
          <Form.Item
            name="agencyId"
            label="被申请人、被告单位"
            rules={[{ required: true, message: '请选择单位' }]}
          >
            <AgencySelect allowClear={false} placeholder="请选择单位" />
          </Form.Item>
        )}
        {about === null && (
          <Form.Item name="caseId" label="所涉的申请（不涉及某件申请的不选）">
            <CaseSelect agencyId={agencyId} />
          </Form.Item>
        )}
        <Form.Item name="kind" label="种类">
          <Select
            disabled={follows !== null}
            options={Object.entries(REMEDY_KINDS).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        {kind === 'litigation' && follows === null && (
          <Form.Item name="priorRemedyId" label="经过的行政复议（直接起诉的不选）">
            <Select
              allowClear
              placeholder="直接起诉"
              options={(priors.data?.items ?? [])
                .filter(({ concludedOn }) => concludedOn !== null)
                .map(({ id, number, body, claim }) => ({
                  value: id,
                  label: `${number ?? body}　${claim.slice(0, 24)}`,
                }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="body"
          label={kind === 'litigation' ? '受理法院' : '复议机关'}
          rules={[{ required: true, whitespace: true, message: '请填写全称' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="number" label="受理文号、案号（没有的不填）">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="claim" label="请求">
          <Input.TextArea rows={2} maxLength={4000} placeholder="如：撤销不予公开的答复" />
        </Form.Item>
        <Form.Item
          name="servedOn"
          label="收到副本之日"
          rules={[{ required: true, message: '请填写收到之日' }]}
          extra={
            kind === 'litigation'
              ? '自次日起十五日内提交答辩状和证据（行政诉讼法第六十七条）。'
              : '自次日起十个工作日内提交书面答复和证据；简易程序为五个工作日（行政复议法第四十八条、第五十四条）。'
          }
        >
          <Input type="date" max={today()} />
        </Form.Item>
        {kind === 'reconsideration' && (
          <Form.Item name="procedure" label="程序">
            <Select options={Object.entries(PROCEDURES).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
