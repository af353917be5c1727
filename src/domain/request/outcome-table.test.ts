import { describe, expect, it } from 'vitest';
import { OUTCOME_BOXES } from '../law/outcome.ts';
import { REPLY_GROUNDS } from '../law/reply-ground.ts';
import { readOutcomeTable } from './outcome-table.ts';

describe('the office’s rows of section three', () => {
  it('are our default where nothing is written', () => {
    expect(readOutcomeTable(' \n\n')).toEqual({ table: {}, faults: [] });
  });

  it('are read by Chinese name or by id', () => {
    const text = '申请人撤回申请=不予处理：重复申请\r\n\n other ＝ other.fee_overdue ';
    expect(readOutcomeTable(text)).toEqual({
      table: { withdrawn: 'not_processed.repeated', other: 'other.fee_overdue' },
      faults: [],
    });
  });

  it('know every answer and every row by its name', () => {
    for (const [id, { question }] of Object.entries(REPLY_GROUNDS))
      for (const [box, name] of Object.entries(OUTCOME_BOXES))
        expect(readOutcomeTable(`${question}=${name}`)).toEqual({ table: { [id]: box }, faults: [] });
  });

  it('are refused by the number of the line', () => {
    const text =
      '撤回了=予以公开\n申请人撤回申请=没有的行\n申请人撤回申请\nother=granted=partial\nother=granted\nother=partial';
    expect(readOutcomeTable(text)).toEqual({
      table: { other: 'granted' },
      faults: [
        '第1行没有“撤回了”这一答复情形。',
        '第2行没有“没有的行”这一年报行。',
        '第3行应写成“答复情形=年报行”。',
        '第4行应写成“答复情形=年报行”。',
        '第6行“other”前面已经写过。',
      ],
    });
  });

  it('take no name out of the language of the program', () => {
    expect(readOutcomeTable('constructor=toString').faults).toHaveLength(1);
  });
});
