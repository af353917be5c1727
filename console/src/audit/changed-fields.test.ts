import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changedFields', () => {
  it('puts what changed first', () => {
    const fields = changedFields({ name: '甲', status: 'draft' }, { name: '甲', status: 'published' });
    expect(fields.map(({ name, changed }) => [name, changed])).toEqual([
      ['状态', true],
      ['名称', false],
    ]);
  });

  it('shows a new thing with nothing before it', () => {
    expect(changedFields(null, { year: 2020 })).toEqual([
      { name: '年度', before: '', after: '2020', changed: true },
    ]);
  });

  it('speaks the words of the office', () => {
    const [role, mail, active] = changedFields(null, {
      role: 'clerk',
      ipAddress: { digest: '5fb38e91:0a2f61d7a31878b0fdc4e3659c97381c' },
      active: false,
    });
    expect(role).toMatchObject({ name: '角色', after: '信息员' });
    expect(mail).toMatchObject({ name: '网络地址', after: '只留摘要 5fb38e91:0a2f61d7a…' });
    expect(active).toMatchObject({ name: '在用', after: '否' });
  });

  it('writes lists and bare values out', () => {
    expect(changedFields([1], [1, 2])[0]).toEqual({ name: '值', before: '1', after: '1、2', changed: true });
    expect(changedFields(null, undefined)).toEqual([]);
  });
});
