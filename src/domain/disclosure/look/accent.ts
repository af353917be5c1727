/** Text of the accent colour stands on white, and white text on it: 7:1 both ways (WCAG 2.2, 1.4.6). */
const LEAST_CONTRAST = 7;

const WHITE = '#ffffff';
/** The ground of rows and boxes on which links stand too; a share of the accent in white. */
const SOFT_SHARE = 0.07;

/** Contrast between two colours written `#rrggbb`: 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is wrong with an accent colour, as a Chinese sentence; null when it will do. */
export function accentFault(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return '颜色要写成 # 加六位十六进制数，如 #0b4382。';
  const reached = contrast(colour, softOf(colour));
  if (reached >= LEAST_CONTRAST) return null;
  return `这个颜色太浅，文字对比度只有${(Math.floor(reached * 10) / 10).toFixed(1)}比1，要达到7比1，老人和弱视的人才看得清。请选深一些的颜色。`;
}

/** The soft ground that goes with an accent. */
export function softOf(colour: string): string {
  return mix(colour, WHITE, SOFT_SHARE);
}

/** The darker shade that a button takes under the pointer. */
export function darkOf(colour: string): string {
  return mix('#000000', colour, 0.3);
}

function mix(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  return `#${a.map((value, index) => hex(value * share + (b[index] ?? 0) * (1 - share))).join('')}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
