import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { figuresOf } from './measure.ts';

function read(source: string): ReturnType<typeof figuresOf> {
  const { text } = canonical(source);
  return figuresOf(text, 0, text.length);
}

function counts(source: string): (string | number | boolean)[][] {
  return read(source).measures.map(({ label, value, unit, exact }) => [label, value, unit, exact]);
}

describe('figures of a text', () => {
  it.each([
    ['label, figure, counting word', '收到留言131件', [['收到留言', 131, '件', true]]],
    ['a space before the counting word', '公开 5450 件', [['公开', 5450, '件', true]]],
    ['full-width digits', '公开５０条', [['公开', 50, '条', true]]],
    ['thousands separators', '许可11,064件', [['许可', 11064, '件', true]]],
    ['Chinese commas separate clauses', '申请4，答复3件', [['答复', 3, '件', true]]],
    ['decimals', '投入164.8万元', [['投入', 164.8, '万元', true]]],
    ['余 makes it vague', '信息16000余条', [['信息', 16000, '条', false]]],
    ['万 makes it vague', '办件23万多件', [['办件', 23, '件', false]]],
    ['约 makes it vague', '约300人次', [['约', 300, '人次', false]]],
    ['以上 makes it vague', '每年5次以上', [['每年', 5, '次', false]]],
    ['a range is vague', '每次2-3个单位', [['每次2-', 3, '个', false]]],
    ['收到 is not 到', '收到70条', [['收到', 70, '条', true]]],
  ])('reads %s', (_, text, wanted) => {
    expect(counts(text)).toEqual(wanted);
  });

  it.each([
    ['ordinals', '第27次常务会议'],
    ['dates', '2020年6月18日'],
    ['periods', '20个工作日内，6个月'],
    ['document numbers', '国办发〔2020〕17号'],
    ['names', '12345政务服务热线'],
    ['points of percentage', '提高2.1个百分点'],
    ['versions', '监管平台A2个'],
  ])('passes over %s', (_, text) => {
    expect(counts(text)).toEqual([]);
  });

  it('keeps two figures apart that white space separates', () => {
    expect(counts('4 6件')).toEqual([['4', 6, '件', true]].map((one) => ['4 ', ...one.slice(1)]));
  });

  it('reads percentages with their decimals', () => {
    const [percent] = read('办结率99.60%').percents;
    expect(percent).toMatchObject({ value: 99.6, decimals: 2, exact: true, label: '办结率' });
  });
});
