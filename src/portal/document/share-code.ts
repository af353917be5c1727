import { encode } from 'uqr';
import { html, raw, type Html } from '../html.ts';

/** Modules of white around the code: less than four and some cameras do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as one path: sharp at every size, on paper too, and nothing is loaded for it. */
export function shareCode(address: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return html`<svg
    class="share-code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="本页二维码"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}h-${size}z" />
    <path d="${raw(runs.join(''))}" />
  </svg>`;
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
