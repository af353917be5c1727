import { describe, expect, it } from 'vitest';
import { html, raw } from './html.ts';

describe('html', () => {
  it('escapes text between tags', () => {
    expect(html`<p>${'<script>alert("1")</script> & \'2\''}</p>`.text).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;2&#39;</p>',
    );
  });
  it('escapes quoted attributes, so that a value cannot leave them', () => {
    expect(html`<a title="${'" onclick="x'}">甲</a>`.text).toBe('<a title="&quot; onclick=&quot;x">甲</a>');
  });
  it('keeps nested templates and joins lists', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}</b>`.text).toBe('<b><i>a</i><i>&lt;b&gt;</i></b>');
  });
  it('writes nothing for null, undefined and false, but writes 0', () => {
    expect(html`${null}${undefined}${false}${0}`.text).toBe('0');
  });
  it('writes raw text as it is, and only that', () => {
    expect(html`${raw('<hr>')}${'<hr>'}`.text).toBe('<hr>&lt;hr&gt;');
  });
  it('refuses a value in an unquoted attribute', () => {
    expect(() => html`<a title=${'x'}>甲</a>`).toThrow('quote the attribute');
  });
  it('refuses a value inside a script or a style', () => {
    expect(
      () =>
        html`<script>
          var a = '${'x'}';
        </script>`,
    ).toThrow(TypeError);
    expect(
      () =>
        html`<style>
          a {
            color: ${'x'};
          }
        </style>`,
    ).toThrow(TypeError);
  });
  it('refuses an address that would run a script', () => {
    expect(() => html`<a href="${' javascript:alert(1)'}">甲</a>`).toThrow('as an address');
    expect(html`<a href="${'/a?b=1&c=2'}">甲</a>`.text).toBe('<a href="/a?b=1&amp;c=2">甲</a>');
  });
});
