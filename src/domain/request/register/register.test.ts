import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../time/plain-date.ts';
import { statutoryCalendar } from '../../time/statutory-calendar.ts';
import { readRegister } from './read-register.ts';
import type { RegisterEntry } from './read-register.ts';
import { registerDay } from './register-day.ts';
import { registerHistory } from './register-history.ts';

const HEADS = [
  '登记号',
  '收到日期',
  '申请人',
  '申请人类别',
  '申请内容',
  '提交方式',
  '告知补正日期',
  '补正日期',
  '延长日期',
  '答复日期',
  '办理结果',
];

function sheet(...rows: readonly (readonly string[])[]) {
  const cells = [['2024年依申请公开登记簿'], HEADS, ...rows].flatMap((row, index) =>
    row.flatMap((text, column) => (text === '' ? [] : [{ row: index + 1, column: column + 1, text }])),
  );
  return { name: '2024', hidden: false, cells, merged: [] };
}

function row(change: Readonly<Record<number, string>> = {}): string[] {
  const plain = [
    '1号',
    '2024-03-05',
    '张三',
    '自然人',
    '征地批文',
    '网上申请',
    '',
    '',
    '',
    '2024/3/20',
    '予以公开',
  ];
  return plain.map((text, index) => change[index] ?? text);
}

function entry(change: Readonly<Record<number, string>> = {}): RegisterEntry {
  const [read] = readRegister([sheet(row(change))]) ?? [];
  if (read?.entry == null) throw new Error(read?.fault ?? 'No row');
  return read.entry;
}

const calendar = statutoryCalendar('640424');
const today = parsePlainDate('2026-11-20');
const history = (change: Readonly<Record<number, string>> = {}) =>
  registerHistory(entry(change), calendar, today);

describe('a register in a workbook', () => {
  it('is found by its headings under a title', () => {
    expect(entry()).toMatchObject({ number: '1号', receivedOn: '2024-03-05', channel: 'web', remarks: [] });
    expect(readRegister([{ name: 'x', hidden: false, cells: [], merged: [] }])).toBeNull();
  });

  it.each([
    ['2024年3月5日', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['45356', '2024-03-05'],
    ['2024-02-30', null],
    ['三月五日', null],
  ])('reads %s as a day', (text, day) => {
    expect(registerDay(text)).toBe(day);
  });

  it.each([
    [{ 0: '' }, '没有登记号'],
    [{ 1: '去年' }, '不是日期'],
    [{ 4: '' }, '没有申请内容'],
    [{ 9: '' }, '没有答复日期'],
  ])('names what keeps a row out: %o', (change, words) => {
    const [read] = readRegister([sheet(row(change))]) ?? [];
    expect(read).toMatchObject({ sheet: '2024', row: 3, entry: null });
    expect(read?.fault).toContain(words);
  });

  it('takes a number once', () => {
    const rows = readRegister([sheet(row(), row())]) ?? [];
    expect(rows.map(({ fault }) => fault === null)).toEqual([true, false]);
  });
});

describe('a case of the past', () => {
  it.each([
    ['予以公开', 'granted'],
    ['同意部分公开', 'partial'],
    ['不予公开（涉及个人隐私）', 'refused.third_party_rights'],
    ['申请信息不存在', 'unavailable.not_held'],
    ['不属于本行政机关公开', 'unavailable.not_held'],
    ['重复申请', 'not_processed.repeated'],
    ['告知通过其他途径办理', 'other.other'],
    ['申请人撤回', 'other.other'],
    ['逾期不缴费', 'other.fee_overdue'],
    ['不同意公开', 'other.other'],
  ])('%s falls into %s', (words, box) => {
    expect(history({ 10: words }).standing.box).toBe(box);
  });

  it('says where the words do not tell', () => {
    expect(history({ 10: '不同意公开' }).flags.join('')).toContain('看不出');
  });

  it('is computed and flagged, not refused', () => {
    const late = history({ 9: '2024-06-20' });
    expect(late.standing).toMatchObject({ state: 'answered', closedOn: '2024-06-20' });
    expect(late.flags.join('')).toContain('逾期答复');
    expect(history().flags).toEqual([]);
    const notice = history({ 6: '2024-04-20', 7: '2024-04-25', 9: '2024-05-10' });
    expect(notice.flags.join('')).toContain('7 个工作日');
    expect(history({ 8: '2024-05-20', 9: '2024-05-21' }).flags.join('')).not.toBe('');
  });

  it('lapses where the correction never came', () => {
    const lapsed = history({ 6: '2024-03-08', 9: '2024-04-10', 10: '逾期不补正' });
    expect(lapsed.standing).toMatchObject({ state: 'lapsed', box: 'other.correction_overdue' });
  });

  it('stays open without an answer', () => {
    const open = history({ 9: '', 10: '' });
    expect(open.standing).toMatchObject({ state: 'handling', closedOn: null });
    expect(open.clock.due?.due).toBe('2024-04-02');
  });
});
