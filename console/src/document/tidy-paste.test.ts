import { describe, expect, it } from 'vitest';
import { slimPaste } from './tidy-paste.ts';

describe('slimPaste', () => {
  it('takes off what stands before the text, and leaves what tells lists', () => {
    const paste = `<html><head><meta name=Generator content="Word"><link rel=File-List href="x.xml">
<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style>p{mso-style:1}
</style></head><body><p style='mso-list:l0 level1 lfo1'>一</p></body></html>`;
    const slim = slimPaste(paste);
    expect(slim).not.toMatch(/<style|<xml|<meta|<link/);
    expect(slim).toContain(`<p style='mso-list:l0 level1 lfo1'>一</p>`);
  });
  it('takes off a style sheet that never ends no further than it must', () => {
    expect(slimPaste('<p>一</p><style>p{}')).toBe('<p>一</p><style>p{}');
  });
});
