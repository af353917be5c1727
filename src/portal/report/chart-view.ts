import { isNumber } from '#domain/report/cell.ts';
import { html, raw, type Html } from '../html.ts';
import { figureWords, type Chart } from './chart.ts';

const ROW_REM = 2.7;

/**
 * Bars as inline SVG. Lengths are in rem and per cent, so that it fits a phone and grows in the large-text mode; values
 * are written beside their bars, so that it needs no colour. A screen reader is led to the table of the same figures.
 */
export function chartView(key: string, chart: Chart): Html {
  const numbers = chart.bars.map(({ value }) => (isNumber(value) ? value : 0));
  const highest = Math.max(1, ...numbers);
  const caption = `${chart.title}（单位：${chart.unit}）`;
  return html`<figure class="chart" aria-labelledby="${key}-title">
    <figcaption id="${key}-title"><b>${chart.title}</b>　单位：${chart.unit}</figcaption>
    <svg
      role="img"
      aria-label="${caption}，数值见下表"
      width="100%"
      height="${chart.bars.length * ROW_REM}rem"
      focusable="false"
    >
      ${chart.bars.map(({ label, value }, index) => {
        const share = isNumber(value) ? (value / highest) * 100 : 0;
        const top = index * ROW_REM;
        return raw(
          html`<text x="0" y="${top + 1}rem">${label}</text
            ><text class="value" x="100%" y="${top + 1}rem" text-anchor="end">${figureWords(value)}</text
            ><rect class="track" x="0" y="${top + 1.35}rem" width="100%" height="0.75rem" /><rect
              class="bar"
              x="0"
              y="${top + 1.35}rem"
              width="${share.toFixed(2)}%"
              height="0.75rem"
            />`.text,
        );
      })}
    </svg>
    <details class="behind">
      <summary>看数据表</summary>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">${chart.unit}</th>
          </tr>
        </thead>
        <tbody>
          ${chart.bars.map(
            ({ label, value }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="figure">${figureWords(value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
    <p class="chart-source">来源：${chart.source}</p>
  </figure>`;
}
