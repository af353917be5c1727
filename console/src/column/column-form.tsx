import type { ColumnChange } from '#contract/column.ts';
import { STANDARD_CADENCE } from '#domain/disclosure/column/cadence.ts';
import { COLUMN_KINDS, type ColumnKind } from '#domain/disclosure/column/column.ts';
import { Checkbox, Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { AgencySelect } from '../parts/agency-select.tsx';
import { ColumnItemPicker } from './column-item-picker.tsx';

interface Props {
  readonly form: FormInstance<ColumnChange>;
  readonly agencyId: string;
  readonly initial: Partial<ColumnChange>;
  readonly onFinish: (change: ColumnChange) => void;
}

const KIND_OPTIONS = Object.entries(COLUMN_KINDS).map(([value, label]) => ({ value, label }));

/** The words of a column: the same for a new one and for one that is changed. */
export function ColumnForm({ form, agencyId, initial, onFinish }: Props): ReactNode {
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  return (
    <Form<ColumnChange>
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values) =>
        onFinish({
          ...values,
          description: values.description ?? '',
          keywords: values.keywords ?? '',
          cadenceDays: values.cadenceDays ?? null,
          linkUrl: values.kind === 'link' ? (values.linkUrl ?? null) : null,
          isHidden: values.isHidden ?? false,
          catalogItemIds: values.catalogItemIds ?? [],
        })
      }
    >
      <Form.Item name="name" label="栏目名称" rules={[{ required: true, message: '请填写栏目名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="slug"
        label="地址名（小写字母、数字、短横，如 zcwj；改了旧地址就打不开）"
        rules={[{ required: true, message: '请填写地址名' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label="类型">
        <Select<ColumnKind>
          options={KIND_OPTIONS as { value: ColumnKind; label: string }[]}
          onChange={(next) => form.setFieldValue('cadenceDays', STANDARD_CADENCE[next])}
        />
      </Form.Item>
      {kind === 'link' && (
        <Form.Item name="linkUrl" label="链接地址" rules={[{ required: true, message: '请填写链接地址' }]}>
          <Input maxLength={500} placeholder="https://" />
        </Form.Item>
      )}
      <Form.Item name="ownerAgencyId" label="责任单位">
        <AgencySelect allowClear={false} placeholder="责任单位" />
      </Form.Item>
      <Form.Item name="cadenceDays" label="更新周期（天；不要求更新的留空）">
        <InputNumber min={1} max={3660} />
      </Form.Item>
      <Form.Item name="catalogItemIds" label="公开哪些目录事项">
        <ColumnItemPicker agencyId={agencyId} />
      </Form.Item>
      <Form.Item name="description" label="栏目说明（写在页面上方和页面标签里）">
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item name="keywords" label="关键词（半角逗号分开，写入页面标签）">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="isHidden" valuePropName="checked">
        <Checkbox>隐藏：公众看不到这个栏目和它的下级栏目，信息本身仍可按地址查阅</Checkbox>
      </Form.Item>
    </Form>
  );
}
