import { WANTED_DELIVERIES, WANTED_FORMS } from '#domain/request/application.ts';
import { Button, Form, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';
import { newActKey } from './act-key.ts';
import { RegisterApplicant } from './register-applicant.tsx';
import { RegisterArrival } from './register-arrival.tsx';
import { RegisterContents } from './register-contents.tsx';
import { RegisteredCases } from './registered-cases.tsx';
import { newRequestOf, type RegisterValues } from './register-values.ts';
import { today } from './today.ts';

const options = <Name extends string>(words: Readonly<Record<Name, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/**
 * A request that came in at the counter, by post or by fax. Nothing is refused for what it lacks: that is what a
 * correction is for. It is a page and no dialog, so that no mis-click loses what was typed.
 */
export function RegisterPage(): ReactNode {
  const { session } = useSession();
  const [actKey, setActKey] = useState(newActKey);
  const [form] = Form.useForm<RegisterValues>();
  const register = useAct('registerRequest');
  const again = (): void => {
    register.reset();
    form.resetFields();
    setActKey(newActKey());
  };
  return (
    <Page title="登记申请" acts={<GoLink to="/cases">返回办件列表</GoLink>}>
      {register.data === undefined ? (
        <Form<RegisterValues>
          form={form}
          layout="vertical"
          className="panel register-form"
          scrollToFirstError
          initialValues={{
            agencyId: session.user.agencyId,
            channel: 'in_person',
            arrivedOn: today(),
            kind: 'natural_person',
            proof: 'resident_identity_card',
            contents: [''],
            wantedForm: 'paper',
            wantedDelivery: 'post',
          }}
          onFinish={(values) => register.mutate({ body: newRequestOf(values, actKey) })}
        >
          <h2>怎样收到的</h2>
          <Form.Item
            name="agencyId"
            label="收到申请的单位"
            rules={[{ required: true, message: '请选择单位' }]}
          >
            <AgencySelect allowClear={false} placeholder="请选择单位" />
          </Form.Item>
          <RegisterArrival form={form} />
          <h2>谁申请</h2>
          <RegisterApplicant form={form} />
          <h2>申请什么</h2>
          <RegisterContents />
          <Form.Item name="features" label="便于查找的其他特征（可不填）">
            <Input.TextArea maxLength={4000} autoSize={{ minRows: 1, maxRows: 6 }} />
          </Form.Item>
          <Form.Item name="wantedForm" label="信息的形式">
            <Radio.Group options={options(WANTED_FORMS)} />
          </Form.Item>
          <Form.Item name="wantedDelivery" label="获取方式">
            <Radio.Group options={options(WANTED_DELIVERIES)} />
          </Form.Item>
          <ProblemNotice error={register.error} />
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            登记
          </Button>
        </Form>
      ) : (
        <RegisteredCases caseIds={register.data.caseIds} onAgain={again} />
      )}
    </Page>
  );
}
