import { isPlainDate, type PlainDate } from '../../time/plain-date.ts';
import { OPENNESS_LABELS, type OpennessLabel } from '../document.ts';
import { sheetRows } from '../sheet-rows.ts';
import { LEGAL_REASON_IDS, LEGAL_REASONS, type LegalReason } from './legal-reason.ts';
import { labelFault, type PaperFields } from './official-paper.ts';

/** A row of a register file: a paper of an agency, or what is wrong with it. */
export interface ReadPaper {
  readonly line: number;
  readonly title: string;
  readonly number: string | null;
  readonly paper: { readonly agencyId: string; readonly fields: PaperFields } | null;
  /** What keeps the row from being taken in. */
  readonly fault: string | null;
  /** Taken in, but sent back at once for want of a label or reason. */
  readonly isReturned: boolean;
}

const HEADS = {
  number: ['文号', '发文字号'],
  title: ['标题', '文件标题', '公文标题', '名称'],
  agency: ['拟稿单位', '单位', '发文机关', '起草单位'],
  madeOn: ['成文日期', '日期', '印发日期'],
  label: ['公开属性', '属性'],
  reason: ['理由', '不公开理由', '法定理由', '依据'],
} as const;

/** Reads a register out of the lines of a workbook; null where there are no heads. Agencies are found by name. */
export function readPapers(
  lines: readonly string[],
  agencies: readonly { id: string; name: string; shortName: string | null }[],
  known: (number: string) => boolean,
): ReadPaper[] | null {
  const byName = new Map(
    agencies.flatMap(({ id, name, shortName }) => [
      [name, id] as const,
      ...(shortName === null ? [] : [[shortName, id] as const]),
    ]),
  );
  const seen = new Set<string>();
  const rows = sheetRows(lines, HEADS, ['title', 'madeOn', 'label']);
  return (
    rows?.map(({ line, cells }) => {
      const number = cells.number === '' ? null : cells.number;
      const madeOn = readDay(cells.madeOn);
      // A list of one's own agency need not name it on every line.
      const isOwn = cells.agency === '' && agencies.length === 1;
      const agencyId = byName.get(cells.agency) ?? (isOwn ? agencies[0]?.id : undefined);
      const label = readLabel(cells.label);
      const legalReason = readReason(cells.reason);
      const fault = rowFault({
        cells,
        madeOn,
        agencyId,
        label,
        number,
        isKnown: number !== null && (known(number) || seen.has(number)),
      });
      if (number !== null) seen.add(number);
      if (fault !== null || agencyId === undefined || madeOn === null || label === 'unknown')
        return { line, title: cells.title, number, paper: null, fault, isReturned: false };
      const fields = { number, title: cells.title, madeOn, label, legalReason, reasonNote: cells.reason };
      return {
        line,
        title: cells.title,
        number,
        paper: { agencyId, fields },
        fault: null,
        isReturned: labelFault(fields) !== null,
      };
    }) ?? null
  );
}

function rowFault(row: {
  cells: { title: string; agency: string; madeOn: string; label: string };
  madeOn: PlainDate | null;
  agencyId: string | undefined;
  label: OpennessLabel | null | 'unknown';
  number: string | null;
  isKnown: boolean;
}): string | null {
  const { cells } = row;
  if (cells.title === '') return '没有标题。';
  if (cells.title.length > 300) return '标题超过300个字。';
  if (row.agencyId === undefined)
    return cells.agency === '' ? '没有拟稿单位。' : `单位目录里没有“${cells.agency}”，或不由您登记。`;
  if (row.madeOn === null) return `成文日期“${cells.madeOn}”读不出来，请写成2024-03-01。`;
  if (row.label === 'unknown') return `公开属性“${cells.label}”不是四种之一。`;
  if (row.number !== null && row.number.length > 60) return '文号超过60个字。';
  return row.isKnown ? `文号“${row.number ?? ''}”已经登记过。` : null;
}

function readLabel(text: string): OpennessLabel | null | 'unknown' {
  if (text === '') return null;
  const found = Object.entries(OPENNESS_LABELS).find(([, words]) => words === text);
  if (found !== undefined) return found[0] as OpennessLabel;
  return text === '不予公开' ? 'withheld' : 'unknown';
}

/** By the article, or by the first words of the reason. */
function readReason(text: string): LegalReason | null {
  if (text === '') return null;
  const found = LEGAL_REASON_IDS.find((id) => {
    const { words, article } = LEGAL_REASONS[id];
    return text.includes(words) || words.includes(text) || text === article;
  });
  if (found !== undefined) return found;
  if (/秘密/.test(text)) return /商业/.test(text) ? 'third_party' : 'state_secret';
  if (/隐私/.test(text)) return 'third_party';
  if (/内部事务|人事|后勤/.test(text)) return 'internal_affairs';
  return /过程|请示|讨论/.test(text) ? 'process' : null;
}

function readDay(text: string): PlainDate | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?(?:\s|T|0|$|:)*$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(written) ? written : null;
}
