import { describe, expect, it } from 'vitest';
import { OUTCOME_BOXES } from '../law/outcome.ts';
import { REPLY_GROUNDS } from '../law/reply-ground.ts';
import type { ReplyGroundId } from '../law/reply-ground.ts';
import { form2021 } from '../report/forms/form-2021.ts';
import { type Decision, boxOf, faultsOf, refusesBy14To16 } from './decision.ts';

const GROUNDS = Object.keys(REPLY_GROUNDS) as ReplyGroundId[];
const nothing: Decision = {
  grounds: [],
  articles: [],
  reason: '',
  way: '',
  responsibleAgency: '',
  channel: '',
};

describe('the row of the report', () => {
  it('is a row of the form for every box, and every outcome row has a ground', () => {
    const rows =
      form2021.tables.find(({ id }) => id === 'requests')?.bands.flatMap((band) => band.rows) ?? [];
    const outcomes = rows.filter(({ heads, id }) => heads[0]?.startsWith('三、') === true && id !== 'total');
    expect(Object.keys(OUTCOME_BOXES)).toEqual(outcomes.map(({ id }) => id));
    expect(new Set(GROUNDS.map((ground) => boxOf([ground])))).toEqual(new Set(Object.keys(OUTCOME_BOXES)));
  });

  it('is the partial one when a part is given and a part is not, whatever the parts', () => {
    expect(boxOf(['granted', 'third_party_rights'])).toBe('partial');
    expect(boxOf(['not_existing', 'already_public'])).toBe('partial');
    expect(boxOf(['granted', 'already_public'])).toBe('granted');
    expect(boxOf(['internal_affairs', 'process_information'])).toBe('refused.internal_affairs');
    expect(boxOf([])).toBeNull();
  });

  it('follows the table of the office', () => {
    expect(boxOf(['withdrawn'], { withdrawn: 'not_processed.repeated' })).toBe('not_processed.repeated');
  });
});

describe('what a decision lacks', () => {
  it.each(GROUNDS)('%s: its articles and what has to be told', (ground) => {
    const { articles, mustTell } = REPLY_GROUNDS[ground];
    expect(faultsOf({ ...nothing, grounds: [ground] })).toHaveLength(mustTell.length + 1);
    const full = {
      grounds: [ground],
      articles: articles.slice(0, 1),
      reason: '有',
      way: '有',
      responsibleAgency: '有',
      channel: '有',
    };
    expect(faultsOf(full)).toEqual([]);
  });

  it('is everything without a ground', () => {
    expect(faultsOf(nothing)).toEqual([{ field: 'grounds', message: '请选择答复的情形。' }]);
  });
});

describe('reconsideration first', () => {
  it('for refusals under Articles 14 to 16 alone', () => {
    expect(GROUNDS.filter((ground) => refusesBy14To16([ground]))).toEqual([
      'partial',
      'state_secret',
      'prohibited_by_law',
      'security_and_stability',
      'third_party_rights',
      'internal_affairs',
      'process_information',
      'enforcement_file',
    ]);
  });
});
