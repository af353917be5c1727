import { describe, expect, it } from 'vitest';
import {
  isChannelName,
  readAudience,
  readChannels,
  readChannelTick,
  readLevel,
  readMethod,
  readTick,
} from './ticks.ts';

const required = (name: string) => ({ name, mark: 'required' });
const optional = (name: string) => ({ name, mark: 'optional' });

describe('readTick', () => {
  it.each(['√', '✓', '✔', '☑', '■', '●', '是', 'V', ' √ '])('takes %s for a tick', (text) => {
    expect(readTick(text)).toBe(true);
  });
  it.each(['', '□', '☐', '×', '否', '/', '—', '-'])('takes “%s” for none', (text) => {
    expect(readTick(text)).toBe(false);
  });
  it('gives back what is neither', () => {
    expect(readTick('待定')).toBe('待定');
    expect(readTick('√（部分）')).toBe('√（部分）');
  });
});

describe('readChannels', () => {
  it.each([
    ['■政府网站 □政府公报', [required('政府网站'), optional('政府公报')]],
    [
      '■政府网站\n■发布会/听证会\n□其他____',
      [required('政府网站'), required('发布会/听证会'), optional('其他')],
    ],
    ['☑政府网站、☐两微一端', [required('政府网站'), optional('两微一端')]],
    ['政府网站■ 政府公报□', [required('政府网站'), optional('政府公报')]],
    ['政府网站、公示栏', [required('政府网站'), required('公示栏')]],
    ['■ 社区/企事业单位/\n村公示栏（电子屏）', [required('社区/企事业单位/村公示栏（电子屏）')]],
    ['/', []],
  ])('reads %s', (text, channels) => {
    expect(readChannels(text)).toEqual(channels);
  });
  it('does not guess at a name without a mark beside others that have one', () => {
    expect(readChannels('政府网站 ■公示栏 □其他 备用')).toBeNull();
  });
  it('reads a column of one channel', () => {
    expect(['■', '□', '', '√', '部分'].map(readChannelTick)).toEqual([
      'required',
      'optional',
      null,
      'required',
      '部分',
    ]);
  });
  it('knows the names that it would read back', () => {
    expect(['政府网站', '发布会/听证会'].every(isChannelName)).toBe(true);
    expect(['', '政府 网站', '网站、公报', '■网站', '其他__'].some(isChannelName)).toBe(false);
  });
});

describe('words for ticks', () => {
  it.each([
    ['全社会', ['everyone'], ''],
    ['社会公众', ['everyone'], ''],
    ['特定群体', ['groups'], ''],
    ['特定群众（申请人）', ['groups'], '申请人'],
    ['本村村民', ['groups'], '本村村民'],
    ['■全社会 □特定群众', ['everyone'], ''],
    ['全社会、特定群众', ['everyone', 'groups'], ''],
  ])('audience: %s', (text, ticks, groupWords) => {
    expect(readAudience(text)).toEqual({ ticks, groupWords });
  });
  it.each([
    ['主动公开', ['proactive']],
    ['依申请公开', ['on_request']],
    ['■主动 □依申请', ['proactive']],
    ['主动、依申请', ['proactive', 'on_request']],
    ['/', []],
    ['看情况', null],
  ])('method: %s', (text, ticks) => {
    expect(readMethod(text)).toEqual(ticks);
  });
  it.each([
    ['县级', ['county']],
    ['县、乡两级', ['county', 'township']],
    ['街道', ['township']],
    ['村级', null],
  ])('level: %s', (text, ticks) => {
    expect(readLevel(text)).toEqual(ticks);
  });
});
