import { describe, expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

function drawn(before: string, after: string): string[] {
  const signs = { same: '', removed: '-', added: '+' } as const;
  return textDifference(before, after).map(
    ({ kind, words }) =>
      `${kind}: ${words.map((run) => (run.kind === 'same' ? run.text : `[${signs[run.kind]}${run.text}]`)).join('')}`,
  );
}

describe('textDifference', () => {
  it('leaves equals alone', () => expect(drawn('一\n二', '一\n二')).toEqual(['same: 一', 'same: 二']));
  it('shows the words that changed inside a paragraph', () => {
    expect(drawn('通知\n自2024年5月1日起施行。', '通知\n自2024年6月1日起施行。')).toEqual([
      'same: 通知',
      'changed: 自2024年[-5][+6]月1日起施行。',
    ]);
  });
  it('shows paragraphs that came and went', () => {
    expect(drawn('甲\n乙', '甲\n丙丙丙\n乙')).toEqual(['same: 甲', 'added: [+丙丙丙]', 'same: 乙']);
    expect(drawn('甲\n乙', '')).toEqual(['removed: [-甲]', 'removed: [-乙]']);
  });
  it('does not call another paragraph a changed one', () => {
    expect(drawn('农村饮水安全工程由乡镇管护。', '本办法自公布之日起废止。')).toEqual([
      'removed: [-农村饮水安全工程由乡镇管护。]',
      'added: [+本办法自公布之日起废止。]',
    ]);
  });
  it('gives up on finding what two strange books share', () => {
    const book = (mark: string): string =>
      Array.from({ length: 6000 }, (_, line) => `${mark}${line}`).join('\n');
    const paragraphs = textDifference(book('甲'), book('乙'));
    expect(paragraphs.some(({ kind }) => kind === 'same')).toBe(false);
  });
});
