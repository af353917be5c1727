import { APPLICANT_KINDS, IDENTITY_PROOFS } from '#domain/request/application.ts';
import { Form, Input, Radio, Select, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { RegisterValues } from './register-values.ts';

/** Who asks. What the paper does not say stays empty. */
export function RegisterApplicant({ form }: { readonly form: FormInstance<RegisterValues> }): ReactNode {
  const kind = Form.useWatch('kind', form) ?? 'natural_person';
  const isPerson = kind === 'natural_person';
  return (
    <>
      <Form.Item
        name="kind"
        label="申请人类别"
        extra="申请书上没有写的可以不填，不能因此不收；需要的用“告知补正”一次性告知。"
      >
        <Radio.Group options={Object.entries(APPLICANT_KINDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <div className="register-row">
        <Form.Item name="name" label={isPerson ? '姓名' : '单位名称'}>
          <Input maxLength={200} />
        </Form.Item>
        {!isPerson && (
          <Form.Item name="representative" label="法定代表人或者经办人">
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="proof" label="证件">
          <Select options={Object.entries(IDENTITY_PROOFS).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="proofNumber" label="证件号码">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </div>
      <div className="register-row">
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label="电子邮箱">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="address" label="通信地址">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="postcode" label="邮政编码">
          <Input maxLength={12} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
