import type { OfficialPaper } from '#contract/official-paper.ts';
import { OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { LEGAL_REASON_IDS, legalReasonWords } from '#domain/disclosure/paper/legal-reason.ts';
import { isHeldBack } from '#domain/disclosure/paper/official-paper.ts';
import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';

interface Values {
  readonly agencyId: string;
  readonly number?: string;
  readonly title: string;
  readonly madeOn: string;
  readonly label?: NonNullable<OfficialPaper['label']> | null;
  readonly legalReason?: NonNullable<OfficialPaper['legalReason']> | null;
  readonly reasonNote?: string;
}

interface Props {
  /** null: a new one. */
  readonly paper: OfficialPaper | null;
  readonly onClose: () => void;
}

/** Registers a paper or changes what is registered; a reason is asked for only where the law wants one. */
export function PaperForm({ paper, onClose }: Props): ReactNode {
  const { session } = useSession();
  const [form] = Form.useForm<Values>();
  const label = Form.useWatch('label', form) ?? null;
  const register = useAct('registerOfficialPaper', onClose);
  const change = useAct('changeOfficialPaper', onClose);
  const needsReason = isHeldBack(label);
  return (
    <Modal
      open
      title={paper === null ? '登记公文' : '修改登记'}
      okText={paper === null ? '登记' : '保存'}
      cancelText="先不"
      okButtonProps={{ loading: register.isPending || change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={register.error ?? change.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={
          paper === null ? { agencyId: session.user.agencyId } : { ...paper, number: paper.number ?? '' }
        }
        onFinish={({ agencyId, ...values }) => {
          const body = {
            number: values.number ?? null,
            title: values.title,
            madeOn: values.madeOn,
            label: values.label ?? null,
            legalReason: needsReason ? (values.legalReason ?? null) : null,
            reasonNote: needsReason ? (values.reasonNote ?? '') : '',
          };
          if (paper === null) register.mutate({ body: { agencyId, ...body } });
          else change.mutate({ params: { paperId: paper.id }, body });
        }}
      >
        {paper === null && (
          <Form.Item name="agencyId" label="拟稿单位" rules={[{ required: true, message: '请选择拟稿单位' }]}>
            <AgencySelect allowClear={false} placeholder="请选择拟稿单位" />
          </Form.Item>
        )}
        <Form.Item name="title" label="标题" rules={[{ required: true, min: 2, message: '请填写标题' }]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="number" label="文号（没有的不填）">
          <Input maxLength={60} placeholder="清政办发〔2024〕7号" />
        </Form.Item>
        <Form.Item name="madeOn" label="成文日期" rules={[{ required: true, message: '请选择日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="label"
          label="公开属性"
          extra={
            paper === null && label === null
              ? '没有标注的照原样登记：登记后即退回拟稿单位，并计入退文。'
              : undefined
          }
        >
          <Select
            allowClear
            placeholder="没有标注"
            options={Object.entries(OPENNESS_LABELS).map(([value, name]) => ({ value, label: name }))}
          />
        </Form.Item>
        {needsReason && (
          <>
            <Form.Item name="legalReason" label="法定理由">
              <Select
                allowClear
                placeholder="请选择条款"
                options={LEGAL_REASON_IDS.map((value) => ({ value, label: legalReasonWords(value) }))}
              />
            </Form.Item>
            <Form.Item name="reasonNote" label="理由说明（可不填）">
              <Input.TextArea maxLength={500} rows={2} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
