import type { CatalogChannel, Tick } from '../catalog.ts';

const FILLED = '■☑√✓✔●▇◼∨';
const HOLLOW = '□☐○▢◻';
const MARK = new RegExp(`[${FILLED}${HOLLOW}]`);
const MARKED = new RegExp(`([${FILLED}${HOLLOW}])([^${FILLED}${HOLLOW}]*)`, 'g');
const NAMED = new RegExp(`([^${FILLED}${HOLLOW}]+)([${FILLED}${HOLLOW}])`, 'g');
const YES = new RegExp(`^(?:[${FILLED}]|是|有|[VvYy1]|YES|yes)$`);
const NO = new RegExp(`^(?:[${HOLLOW}]|否|无|[×xXNn0/\\\\—–-]+)?$`);

/** A tick cell: `true`, `false`, or the words that stand there instead. */
export function readTick(text: string): boolean | string {
  const bare = text.replaceAll(/\s+/g, '');
  if (YES.test(bare)) return true;
  return NO.test(bare) ? false : text;
}

/** What a channel column of its own says: ■ and √ required, □ optional, nothing not at all. */
export function readChannelTick(text: string): CatalogChannel['mark'] | null | string {
  const bare = text.replaceAll(/\s+/g, '');
  if (YES.test(bare)) return 'required';
  if (new RegExp(`^[${HOLLOW}]$`).test(bare)) return 'optional';
  return NO.test(bare) ? null : text;
}

/**
 * Channels in one cell: “■政府网站 □政府公报”, the mark before or behind the name, or plain names in a list, which are
 * all required. null where a name stands without a mark beside others that have one.
 */
export function readChannels(text: string): CatalogChannel[] | null {
  const flat = text.trim();
  if (/^[—–/-]*$/.test(flat) || flat === '无') return [];
  if (!MARK.test(flat))
    return namesOf(flat.split(/[、，,；;\n]+/)).map((name) => ({ name, mark: 'required' }));
  const pairs = MARK.test(flat[0] ?? '')
    ? [...flat.matchAll(MARKED)].map(([, mark = '', name = '']) => [mark, name] as const)
    : [...flat.matchAll(NAMED)].map(([, name = '', mark = '']) => [mark, name] as const);
  const isAllRead = MARK.test(flat[0] ?? '') || MARK.test(flat.at(-1) ?? '');
  if (!isAllRead) return null;
  return pairs.flatMap(([mark, words]) =>
    namesOf([words]).map((name) => ({ name, mark: FILLED.includes(mark) ? 'required' : 'optional' })),
  );
}

/** 公开对象 in words. Who is neither the whole public nor 特定群众 in general is named. */
export function readAudience(text: string): { ticks: Tick[]; groupWords: string } {
  const bare = withoutHollow(text);
  const everyone = /全社会|社会公众|社会公开|公众|全体/.test(bare);
  const rest = bare
    .replaceAll(/全社会|面向|向?社会(?:公众|公开)|特定(?:群体|群众|对象)/g, '')
    .replaceAll(new RegExp(`[${FILLED}、，,；;\\s（）()：:]+`, 'g'), '');
  const groups = /特定/.test(bare) || (!everyone && rest !== '');
  const ticks: Tick[] = [
    ...(everyone ? (['everyone'] as const) : []),
    ...(groups ? (['groups'] as const) : []),
  ];
  return { ticks, groupWords: groups ? rest : '' };
}

/** 公开方式 in words; null where they name neither way. */
export function readMethod(text: string): Tick[] | null {
  const bare = withoutHollow(text);
  const ticks: Tick[] = [
    ...(/主动/.test(bare) ? (['proactive'] as const) : []),
    ...(/依申请/.test(bare) ? (['on_request'] as const) : []),
  ];
  return ticks.length > 0 || NO.test(text.trim()) ? ticks : null;
}

/** 公开层级 in words; null where they name neither level. */
export function readLevel(text: string): Tick[] | null {
  const bare = withoutHollow(text);
  const ticks: Tick[] = [
    ...(/[县区市旗]/.test(bare) ? (['county'] as const) : []),
    ...(/[乡镇]|街道/.test(bare) ? (['township'] as const) : []),
  ];
  return ticks.length > 0 || NO.test(text.trim()) ? ticks : null;
}

/** Of “■主动 □依申请” only what is marked. */
function withoutHollow(text: string): string {
  return text.replaceAll(new RegExp(`[${HOLLOW}][^${FILLED}${HOLLOW}]*`, 'g'), '');
}

function namesOf(texts: readonly string[]): string[] {
  return texts
    .map((text) =>
      text
        .replaceAll(/\s+/g, '')
        .replace(/^[、，,；;：:]+/, '')
        .replace(/[、，,；;_＿。]+$/, ''),
    )
    .filter((name) => name !== '');
}

/** True for a name that is read back as one channel, whatever stands around it. */
export function isChannelName(name: string): boolean {
  const read = readChannels(`■${name}`);
  return read?.length === 1 && read[0]?.name === name && !/[、，,；;]/.test(name);
}
