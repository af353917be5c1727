import type { AgencyContact } from '#contract/agency.ts';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useDraft } from '../parts/draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** What the public guide has to say about the OGI office (条例第十二条). */
export const CONTACT_FIELDS = [
  ['office', '工作机构'],
  ['address', '办公地址'],
  ['postcode', '邮政编码'],
  ['phone', '联系电话'],
  ['fax', '传真'],
  ['email', '电子邮箱'],
  ['hours', '办公时间'],
] as const satisfies readonly (readonly [keyof AgencyContact, string])[];

interface Props {
  readonly agencyId: string;
  readonly contact: AgencyContact;
  readonly onDone: () => void;
}

/** Change how the public reaches the OGI office. */
export function ContactForm({ agencyId, contact, onDone }: Props): ReactNode {
  const draft = useDraft<AgencyContact>(`contact.${agencyId}`);
  const save = useAct('setAgencyContact', () => {
    draft.discard();
    onDone();
  });
  return (
    <Form<AgencyContact>
      layout="horizontal"
      labelCol={{ flex: '7em' }}
      labelAlign="left"
      colon={false}
      size="small"
      className="contact-form"
      initialValues={{ ...contact, ...draft.values }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={(values) => save.mutate({ params: { agencyId }, body: withoutEmpty(values) })}
    >
      <p className="hint">保存后，门户上的公开指南随即改用新的联系方式。</p>
      <ProblemNotice error={save.error} />
      {CONTACT_FIELDS.map(([name, label]) => (
        <Form.Item key={name} name={name} label={label}>
          <Input allowClear />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存
      </Button>{' '}
      <Button
        onClick={() => {
          draft.discard();
          onDone();
        }}
      >
        不改了
      </Button>
    </Form>
  );
}

/** A field left empty says nothing, which is not an empty text. */
function withoutEmpty(values: AgencyContact): AgencyContact {
  const of = (name: keyof AgencyContact): string | null => {
    const text = values[name]?.trim() ?? '';
    return text === '' ? null : text;
  };
  return {
    office: of('office'),
    address: of('address'),
    postcode: of('postcode'),
    phone: of('phone'),
    fax: of('fax'),
    email: of('email'),
    hours: of('hours'),
  };
}
