import type { ComplaintRow } from '#contract/complaint.ts';
import { COMPLAINT_KINDS } from '#domain/complaint/complaint-kind.ts';
import { Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { CaseSelect } from '../parts/case-select.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { newActKey } from '../request/act-key.ts';
import { today } from '../request/today.ts';
import { useSession } from '../session/session-context.ts';
import { KIND_OPTIONS } from './complaint-words.tsx';

interface Values {
  readonly kind: ComplaintRow['kind'];
  readonly agencyId: string;
  readonly aboutAgencyId?: string | null;
  readonly caseId?: string | null;
  readonly matter: string;
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly receivedOn: string;
}

/** Enters what somebody has brought; the article of its kind stands below the choice. */
export function ComplaintForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { session } = useSession();
  const [form] = Form.useForm<Values>();
  const [actKey] = useState(newActKey);
  const kind = Form.useWatch('kind', form) ?? 'not_disclosed';
  const register = useAct('registerComplaint', ({ complaintId }) => {
    onClose();
    setFilters({ open: complaintId });
  });
  return (
    <Modal
      open
      title="登记投诉、更正、建议"
      okText="登记"
      cancelText="先不"
      okButtonProps={{ loading: register.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemNotice error={register.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          kind: 'not_disclosed',
          agencyId: session.user.agencyId,
          receivedOn: today(),
        }}
        onFinish={({ name, phone = '', address = '', aboutAgencyId = null, caseId = null, ...values }) =>
          register.mutate({
            body: {
              ...values,
              actKey,
              aboutAgencyId,
              caseId,
              person: { name: name.trim(), phone: phone.trim(), address: address.trim() },
            },
          })
        }
      >
        <Form.Item name="kind" label="种类" extra={COMPLAINT_KINDS[kind].told}>
          <Select options={KIND_OPTIONS} />
        </Form.Item>
        <Form.Item
          name="matter"
          label="事项"
          rules={[{ required: true, whitespace: true, message: '请写明事项' }]}
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Form.Item
          name="name"
          label="提出人"
          rules={[{ required: true, whitespace: true, message: '请填写提出人' }]}
        >
          <Input maxLength={200} placeholder="姓名或者单位名称" />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="address" label="通信地址">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="agencyId" label="办理单位" rules={[{ required: true, message: '请选择单位' }]}>
          <AgencySelect allowClear={false} placeholder="请选择办理单位" />
        </Form.Item>
        {(kind === 'not_disclosed' || kind === 'rights_infringed') && (
          <Form.Item name="aboutAgencyId" label="所指单位（就是办理单位的不选）">
            <AgencySelect placeholder="请选择所指单位" />
          </Form.Item>
        )}
        {kind !== 'record_correction' && (
          <Form.Item name="caseId" label="所涉的申请（不涉及某件申请的不选）">
            <CaseSelect />
          </Form.Item>
        )}
        <Form.Item name="receivedOn" label="收到之日" rules={[{ required: true, message: '请填写日期' }]}>
          <Input type="date" max={today()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
