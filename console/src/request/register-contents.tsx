import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';

const MOST = 50;

/** What is asked for; several contents become several cases, each with its own answer. */
export function RegisterContents(): ReactNode {
  return (
    <Form.List name="contents">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="register-content">
              <Form.Item
                name={name}
                label={fields.length === 1 ? '申请内容' : `申请内容之${name + 1}`}
                rules={[{ required: true, whitespace: true, message: '请照申请书抄录申请内容' }]}
              >
                <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
              </Form.Item>
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  去掉这一项
                </Button>
              )}
            </div>
          ))}
          <p className="hint">
            一份申请有几项互不相干的内容，可以分为几件，分别答复、分别统计。
            {fields.length > 1 && `将登记为 ${fields.length} 件。`}{' '}
            <Button size="small" disabled={fields.length >= MOST} onClick={() => add('')}>
              再加一项
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
