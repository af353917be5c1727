import { describe, expect, it } from 'vitest';
import { SIX_SECTIONS } from '../forms/sections.ts';
import { readHeadings } from './headings.ts';
import { toNumber } from './ordinal.ts';
import { sourceText } from './source-text.ts';

function titles(lines: readonly string[], sections = SIX_SECTIONS): string[] {
  return readHeadings(sourceText(lines), sections, []).map(
    (heading) => `${heading.ordinal}/${heading.title}/${heading.section}`,
  );
}

const SIX = SIX_SECTIONS.flatMap((section) => [`${section.ordinal}、${section.title}`, '', '正文一段。', '']);
const RIGHT = SIX_SECTIONS.map((section) => `${section.ordinal}/${section.title}/${section.id}`);

describe('readHeadings', () => {
  it('finds the six sections', () => {
    expect(titles(SIX)).toEqual(RIGHT);
  });

  it('finds them in one run of text', () => {
    expect(titles([SIX.join('')])).toEqual(RIGHT);
  });

  it('recognises a mistyped title and keeps it as printed', () => {
    const lines = SIX.map((line) => line.replace('政府信息公开行政复议、', '政府信息公开行政法复议、'));
    expect(titles(lines)[3]).toBe('四/政府信息公开行政法复议、行政诉讼情况/remedies');
  });

  it('recognises a title without its number', () => {
    expect(titles(SIX.map((line) => line.replace('六、', '')))[5]).toBe('/其他需要报告的事项/other');
  });

  it.each([
    ['in brackets', (n: string) => `（${n}）`],
    ['without a mark', (n: string) => `${n} `],
    ['with a colon', (n: string) => `${n}：`],
    ['in figures', (_: string, index: number) => `${index + 1}.`],
  ])('finds titles numbered %s', (_, number) => {
    const lines = SIX_SECTIONS.flatMap((section, i) => [
      number(section.ordinal, i) + section.title,
      '一段。',
    ]);
    expect(titles(lines)).toEqual(RIGHT);
  });

  it('goes by the main number before one in brackets', () => {
    const lines = ['（二）主动公开政府信息情况', '公开三十条。', '二、主动公开政府信息情况'];
    expect(titles(lines)).toEqual(['二/主动公开政府信息情况/disclosure']);
  });

  it('does not take a count that restarts inside a section for sections', () => {
    const lines = SIX.flatMap((line) =>
      line.startsWith('五、') ? [line, '一、加强学习', '二、加强队伍建设', '三、加强监督'] : [line],
    );
    expect(titles(lines)).toEqual(RIGHT);
  });

  it('takes sections of its own where the numbering runs through them', () => {
    const lines = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、政务公开情况',
      '四、收到和处理政府信息公开申请情况',
    ];
    expect(titles(lines)[2]).toBe('三/政务公开情况/null');
  });

  it('misses a section that is not there', () => {
    expect(titles(SIX.filter((line) => !line.startsWith('六、')))).toEqual(RIGHT.slice(0, 5));
  });

  it('takes all numbered headings in sequence where the form prescribes none', () => {
    expect(titles(['一、工作概述', '二、主动公开', '一、小标题', '三、依申请公开'], [])).toEqual([
      '一/工作概述/null',
      '二/主动公开/null',
      '三/依申请公开/null',
    ]);
  });
});

describe('toNumber', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['', 0],
  ])('%s is %i', (ordinal, number) => {
    expect(toNumber(ordinal)).toBe(number);
  });
});
