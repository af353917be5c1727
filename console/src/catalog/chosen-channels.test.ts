import { describe, expect, it } from 'vitest';
import { chosenChannels } from './chosen-channels.ts';

describe('chosenChannels', () => {
  it('keeps the order of those that stay, puts new ones behind, required first', () => {
    const before = [
      { name: '两微一端', mark: 'optional' as const },
      { name: '政府网站', mark: 'required' as const },
    ];
    expect(chosenChannels(before, ['政府网站', ' 公示栏 '], ['精准推送', '两微一端', ' '])).toEqual([
      { name: '两微一端', mark: 'optional' },
      { name: '政府网站', mark: 'required' },
      { name: '公示栏', mark: 'required' },
      { name: '精准推送', mark: 'optional' },
    ]);
  });

  it('takes a channel in both lists as required', () => {
    expect(chosenChannels([], ['政府网站'], ['政府网站'])).toEqual([{ name: '政府网站', mark: 'required' }]);
  });
});
