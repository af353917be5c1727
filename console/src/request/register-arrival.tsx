import { CHANNELS, type RequestChannel } from '#domain/request/clock-act.ts';
import { needsConfirmation } from '#domain/request/clock-course.ts';
import { Form, Input, Radio, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { RegisterValues } from './register-values.ts';

/** Which day counts as the day of receipt (条例第三十一条). */
const RECEIPT: Readonly<Record<RequestChannel, string>> = {
  in_person: '以提交之日为收到申请之日（条例第三十一条第一项）。',
  registered_post: '以签收之日为收到申请之日（条例第三十一条第二项）。',
  ordinary_post: '应当于收到当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。',
  fax: '以双方确认之日为收到申请之日（条例第三十一条第三项）。',
  web: '以双方确认之日为收到申请之日（条例第三十一条第三项）。',
};

/** How and when it came, and from which day the term runs. */
export function RegisterArrival({ form }: { readonly form: FormInstance<RegisterValues> }): ReactNode {
  const channel = Form.useWatch('channel', form) ?? 'in_person';
  return (
    <>
      <Form.Item name="channel" label="提交方式" extra={RECEIPT[channel]}>
        <Radio.Group options={Object.entries(CHANNELS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <div className="register-row">
        <Form.Item
          name="arrivedOn"
          label={channel === 'registered_post' ? '签收之日' : '到达之日'}
          rules={[{ required: true, message: '请填写日期' }]}
        >
          <Input type="date" />
        </Form.Item>
        {needsConfirmation(channel) && (
          <Form.Item
            name="confirmedOn"
            label="与申请人确认之日"
            extra="还没有确认的不填，列入“待确认”，期限不起算。"
          >
            <Input type="date" />
          </Form.Item>
        )}
      </div>
    </>
  );
}
