import { describe, expect, it } from 'vitest';
import { INTERPRETATION_SECTIONS, interpretationBody } from './interpretation.ts';
import {
  decideTogether,
  type InterpretationDuty,
  type LinkedInterpretation,
  submissionFaults,
} from './three-together.ts';

const link = (id: string, state: LinkedInterpretation['state']): LinkedInterpretation => ({
  id,
  title: `解读${id}`,
  state,
});
const duty = (change: Partial<InterpretationDuty> = {}): InterpretationDuty => ({
  plan: '由起草单位撰写文字解读',
  isExempt: false,
  interpretations: [],
  ...change,
});

describe('submissionFaults', () => {
  it('asks a policy for a plan and an interpretation', () => {
    expect(submissionFaults('policy', duty({ plan: ' ' }))).toHaveLength(2);
    expect(submissionFaults('normative', duty())).toEqual(['还没有解读材料。请起草或关联至少一份政策解读。']);
    expect(submissionFaults('policy', duty({ interpretations: [link('1', 'pending')] }))).toEqual([]);
  });
  it('asks nothing of an exempt policy or of other papers', () => {
    expect(submissionFaults('policy', duty({ plan: '', isExempt: true }))).toEqual([]);
    expect(submissionFaults('general', duty({ plan: '' }))).toEqual([]);
  });
});

describe('decideTogether', () => {
  it('takes what is signed along', () => {
    const interpretations = [link('1', 'approved'), link('2', 'released')];
    expect(decideTogether('policy', duty({ interpretations }), 0)).toEqual({
      kind: 'release',
      along: ['1'],
      isLater: false,
    });
  });
  it('waits without a tolerance, naming what is missing', () => {
    const interpretations = [link('1', 'approved'), link('2', 'pending')];
    const decision = decideTogether('policy', duty({ interpretations }), 0);
    expect(decision).toMatchObject({ kind: 'wait' });
    expect(decision.kind === 'wait' && decision.reason).toContain('《解读2》');
    expect(decideTogether('normative', duty(), 0)).toMatchObject({ kind: 'wait' });
  });
  it('lets the policy go first within the tolerance', () => {
    const interpretations = [link('1', 'approved'), link('2', 'pending')];
    expect(decideTogether('policy', duty({ interpretations }), 3)).toEqual({
      kind: 'release',
      along: ['1'],
      isLater: true,
    });
  });
  it('lets exempt and other papers go', () => {
    expect(decideTogether('policy', duty({ isExempt: true }), 0)).toMatchObject({ isLater: false });
    expect(decideTogether('general', duty(), 0)).toMatchObject({ kind: 'release' });
  });
});

describe('interpretationBody', () => {
  it('writes the heads that are filled in, in their order, and no markup of the writer’s', () => {
    const { html, text } = interpretationBody({
      sections: { content: '一是<b>管护</b>。\n\n二是水费。', background: '水利部 & 财政部通知' },
      questions: [
        { question: '谁来管？', answer: '村委会。' },
        { question: ' ', answer: '无' },
      ],
    });
    expect(html).toBe(
      '<h2>背景依据</h2><p>水利部 &amp; 财政部通知</p><h2>主要内容</h2><p>一是&lt;b&gt;管护&lt;/b&gt;。</p>' +
        '<p>二是水费。</p><h2>问：谁来管？</h2><p>答：村委会。</p>',
    );
    expect(text.split('\n')).toHaveLength(7);
  });
  it('knows nine heads', () => expect(Object.keys(INTERPRETATION_SECTIONS)).toHaveLength(9));
});
