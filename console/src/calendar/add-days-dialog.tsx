import type { NewCalendarDays } from '#contract/calendar.ts';
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useDraft } from '../parts/draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly year: number;
  readonly onClose: () => void;
}

const KINDS = [
  { value: 'off', label: '放假' },
  { value: 'work', label: '调休上班' },
];

const SCOPES = [
  { value: 'regional' as const, label: '本自治区（省）的通知' },
  { value: 'national' as const, label: '国家（国务院办公厅）的通知' },
];

/** Days of a notice that our data does not have yet. They become a new edition; former editions stay. */
export function AddDaysDialog({ year, onClose }: Props): ReactNode {
  const [form] = Form.useForm<NewCalendarDays>();
  const draft = useDraft<NewCalendarDays>(`calendar.${year}`);
  const add = useAct('addCalendarDays', () => draft.discard());
  if (add.data !== undefined)
    return (
      <Modal
        open
        title="已补充"
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            好
          </Button>
        }
      >
        <p>
          成为 {year} 年的第 {add.data.edition} 版。全年工作日由 {add.data.workingDaysBefore} 天变为{' '}
          {add.data.workingDaysAfter} 天。
        </p>
      </Modal>
    );
  return (
    <Modal
      open
      title={`补充 ${year} 年的日子`}
      okText="补充"
      cancelText="先不"
      width={620}
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ul className="consequences">
        <li>全县所有落在这一年的期限随即按新日历重新计算。</li>
        <li>补充的日子成为新的一版，依据和您的姓名记入审计日志；以前的版次保留。</li>
      </ul>
      <ProblemNotice error={add.error} />
      <Form<NewCalendarDays>
        form={form}
        layout="vertical"
        initialValues={{ scope: 'regional', complete: false, days: [{ working: false }], ...draft.values }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ scope, source, complete, days }) =>
          add.mutate({ params: { year }, body: { scope, source, complete, days } })
        }
      >
        <Form.Item name="scope" label="哪一级的通知">
          <Select<NewCalendarDays['scope']> options={SCOPES} />
        </Form.Item>
        <Form.Item
          name="source"
          label="依据（通知名称和文号）"
          rules={[{ required: true, min: 4, message: '请写明依据' }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.List name="days">
          {(fields, { add: addField, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="add-day">
                  <Form.Item name={[name, 'date']} rules={[{ required: true, message: '请选择日期' }]}>
                    <Input type="date" aria-label="日期" min={`${year}-01-01`} max={`${year}-12-31`} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'working']}
                    getValueProps={(working: boolean) => ({ value: working ? 'work' : 'off' })}
                    normalize={(word: string) => word === 'work'}
                  >
                    <Select<string> options={KINDS} aria-label="放假还是上班" />
                  </Form.Item>
                  <Form.Item name={[name, 'name']} rules={[{ required: true, message: '请写名称' }]}>
                    <Input placeholder="名称，如开斋节" aria-label="名称" maxLength={60} />
                  </Form.Item>
                  <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                    去掉
                  </Button>
                </div>
              ))}
              <Button onClick={() => addField({ working: false })} disabled={fields.length >= 60}>
                再加一天
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item name="complete" valuePropName="checked" className="add-complete">
          <Checkbox>这是当年的正式通知，已经录全，这一年不再是暂定</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
