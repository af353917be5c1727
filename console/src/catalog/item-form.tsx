import type { CatalogItem, CatalogTick } from '#contract/catalog.ts';
import { STANDARD_CHANNELS, TICKS, TICK_NAMES } from '#domain/disclosure/catalog/catalog.ts';
import { parseTimeLimit } from '#domain/disclosure/catalog/parse-time-limit.ts';
import { describeTimeLimit } from '#domain/disclosure/catalog/time-limit.ts';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { chosenChannels } from './chosen-channels.ts';

interface Props {
  readonly item: CatalogItem;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (item: CatalogItem) => void;
  readonly onCancel: () => void;
}

type Texts = Omit<CatalogItem, 'channels' | 'ticks'>;
interface Values extends Texts {
  readonly required: string[];
  readonly optional: string[];
  readonly ticks: CatalogTick[];
}

const CHANNELS = STANDARD_CHANNELS.map((name) => ({ value: name, label: name }));

/** All elements of an item. Below the time limit stands at once how the system understands it. */
export function ItemForm({ item, busy, error, onSave, onCancel }: Props): ReactNode {
  const [form] = Form.useForm<Values>();
  const limit = Form.useWatch('timeLimit', form) ?? item.timeLimit;
  const ticks = Form.useWatch('ticks', form) ?? item.ticks;
  const { channels, ...texts } = item;
  const named = (mark: 'required' | 'optional'): string[] =>
    channels.filter((channel) => channel.mark === mark).map(({ name }) => name);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="item-form"
      initialValues={{ ...texts, required: named('required'), optional: named('optional') }}
      onFinish={({ required, optional, ...values }) =>
        onSave({ ...item, ...values, channels: chosenChannels(channels, required, optional) })
      }
    >
      <ProblemNotice error={error} />
      <div className="item-form-pair">
        <Form.Item name="level1" label="一级事项" rules={[{ required: true, message: '请写一级事项' }]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="level2" label="二级事项（可不填）">
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <Form.Item
        name="content"
        label="公开内容（要素）"
        rules={[{ required: true, message: '请写公开内容' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="basis" label="公开依据">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="timeLimit"
        label="公开时限（照原文写）"
        rules={[{ required: true, message: '请写公开时限' }]}
        extra={`系统读作：${describeTimeLimit(parseTimeLimit(limit))}`}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="agency" label="公开主体" rules={[{ required: true, message: '请写公开主体' }]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="required" label="必选渠道（■）">
        <Select<string[]> mode="tags" options={CHANNELS} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="optional" label="可选渠道（□）">
        <Select<string[]> mode="tags" options={CHANNELS} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="ticks" label="公开对象、方式、层级">
        <Checkbox.Group<CatalogTick>
          options={TICK_NAMES.map((tick) => ({ value: tick, label: TICKS[tick].name }))}
        />
      </Form.Item>
      {ticks.includes('groups') && (
        <Form.Item name="groupWords" label="特定群众是哪些人（可不填）">
          <Input maxLength={200} />
        </Form.Item>
      )}
      <div className="item-form-pair">
        <Form.Item name="serial" label="序号（可不填）">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="process" label="过程（可不填）">
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <Form.Item name="column" label="公开栏目（八要素目录用，可不填）">
        <Input maxLength={200} />
      </Form.Item>
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          保存
        </Button>
        <Button onClick={onCancel}>先不</Button>
      </div>
    </Form>
  );
}
