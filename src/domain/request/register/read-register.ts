import type { Sheet } from '../../sheet/sheet.ts';
import type { ReplyGroundId } from '../../law/reply-ground.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import type { ApplicantKind } from '../application.ts';
import type { RequestChannel } from '../clock-act.ts';
import { registerDay } from './register-day.ts';
import {
  CHANNEL_WORDS,
  KIND_WORDS,
  OUTCOME_WORDS,
  REGISTER_COLUMNS,
  type RegisterColumn,
} from './register-words.ts';

/** A request as a register of the past tells it. */
export interface RegisterEntry {
  readonly number: string;
  readonly receivedOn: PlainDate;
  readonly channel: RequestChannel;
  readonly applicant: { readonly kind: ApplicantKind; readonly name: string };
  readonly content: string;
  readonly correctionAskedOn: PlainDate | null;
  readonly correctionReceivedOn: PlainDate | null;
  readonly extendedOn: PlainDate | null;
  /** How it ended; null while it is open. */
  readonly answer: { readonly on: PlainDate; readonly ground: ReplyGroundId; readonly words: string } | null;
  /** What was read by a guess: Chinese sentences. */
  readonly remarks: readonly string[];
}

/** A row of the file: what it says, or why it can't be read. */
export interface RegisterRow {
  readonly sheet: string;
  readonly row: number;
  readonly entry: RegisterEntry | null;
  readonly fault: string | null;
}

/** Fewer known headings make no register. */
const LEAST_HEADINGS = 3;
const NEEDED = ['number', 'receivedOn', 'content'] as const;

type Cells = ReadonlyMap<number, string>;
type Places = ReadonlyMap<RegisterColumn, number>;

/** The rows of a register; null where no sheet has the headings of one. */
export function readRegister(sheets: readonly Sheet[]): RegisterRow[] | null {
  const found = sheets.flatMap((sheet) => {
    const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].map(
      ([row, cells]) => [row, new Map(cells.map(({ column, text }) => [column, text.trim()]))] as const,
    );
    const head = rows.findIndex(([, cells]) => placesOf(cells) !== null);
    const places = placesOf(rows[head]?.[1] ?? new Map());
    return places === null
      ? []
      : [rows.slice(head + 1).map(([row, cells]) => readRow(sheet.name, row, cells, places))];
  });
  if (found.length === 0) return null;
  const seen = new Set<string>();
  return found.flat().map((one) => {
    const number = one.entry?.number ?? null;
    if (number === null || !seen.has(number)) {
      if (number !== null) seen.add(number);
      return one;
    }
    return { ...one, entry: null, fault: `登记号“${number}”在文件里出现了两次。` };
  });
}

/** Which column stands where; null for a row that is no head of a register. */
function placesOf(cells: Cells): Places | null {
  const places = new Map<RegisterColumn, number>();
  for (const [column, text] of cells) {
    const words = text.replaceAll(/\s|（.*?）|\(.*?\)/g, '');
    const known = (Object.keys(REGISTER_COLUMNS) as RegisterColumn[]).find((name) =>
      (REGISTER_COLUMNS[name] as readonly string[]).includes(words),
    );
    if (known !== undefined && !places.has(known)) places.set(known, column);
  }
  return places.size >= LEAST_HEADINGS && NEEDED.every((name) => places.has(name)) ? places : null;
}

function readRow(sheet: string, row: number, cells: Cells, places: Places): RegisterRow {
  const text = (name: RegisterColumn): string => cells.get(places.get(name) ?? 0) ?? '';
  const faults: string[] = [];
  const remarks: string[] = [];
  const day = (name: RegisterColumn): PlainDate | null => {
    const value = text(name);
    if (value === '' || NO.has(value)) return null;
    const read = registerDay(value);
    if (read === null) faults.push(`${REGISTER_COLUMNS[name][0]}“${value}”不是日期。`);
    return read;
  };
  const number = text('number');
  if (number === '') faults.push('没有登记号。');
  if (number.length > 60) faults.push('登记号太长。');
  const receivedOn = day('receivedOn');
  if (receivedOn === null && faults.length === 0) faults.push('没有收到日期。');
  if (text('content') === '') faults.push('没有申请内容。');
  const correctionAskedOn = day('correctionAskedOn');
  const correctionReceivedOn = day('correctionReceivedOn');
  const extendedOn = day('extendedOn');
  const answeredOn = day('answeredOn');
  const outcome = text('outcome');
  if (outcome !== '' && !OPEN.has(outcome) && answeredOn === null && faults.length === 0)
    faults.push('有办理结果，没有答复日期。');
  const ground = answeredOn === null ? null : groundOf(outcome, remarks);
  const channel = found(CHANNEL_WORDS, text('channel'));
  if (channel === null) remarks.push('没有写明提交方式，按当面提交计。');
  const applicant = applicantOf(text('applicant'), text('kind'), number, remarks);
  if (faults.length > 0 || receivedOn === null) return { sheet, row, entry: null, fault: faults.join('') };
  return {
    sheet,
    row,
    fault: null,
    entry: {
      number,
      receivedOn,
      channel: channel ?? 'in_person',
      applicant,
      content: text('content').slice(0, 4000),
      correctionAskedOn,
      correctionReceivedOn,
      extendedOn,
      answer: answeredOn === null || ground === null ? null : { on: answeredOn, ground, words: outcome },
      remarks,
    },
  };
}

const NO: ReadonlySet<string> = new Set(['无', '否', '/', '-', '—', '——', '未延期', '未延长']);
const OPEN: ReadonlySet<string> = new Set(['办理中', '未办结', '正在办理', '待办']);

function groundOf(words: string, remarks: string[]): ReplyGroundId {
  const row = OUTCOME_WORDS.find(([known]) => words.replaceAll(/[、，,\s]/g, '').includes(known));
  if (row !== undefined && row[1] !== null) return row[1];
  remarks.push(
    words === ''
      ? '没有写明办理结果，暂列“其他处理：其他”。'
      : `办理结果“${words}”看不出属于哪一种，暂列“其他处理：其他”。`,
  );
  return 'other';
}

function applicantOf(
  name: string,
  kindWords: string,
  number: string,
  remarks: string[],
): RegisterEntry['applicant'] {
  // Without a name of its own nobody would be taken for somebody else.
  if (name === '') remarks.push('没有写明申请人。');
  const kind = found(KIND_WORDS, kindWords);
  if (kind === null) remarks.push('没有写明申请人类别，按名称推定。');
  return { kind: kind ?? kindOfName(name), name: name === '' ? `登记号${number}的申请人` : name };
}

function kindOfName(name: string): ApplicantKind {
  if (/律师事务所$/.test(name)) return 'legal_service';
  if (/(公司|厂|合作社)$/.test(name)) return 'commercial_enterprise';
  return name.length <= 4 ? 'natural_person' : 'other';
}

function found<Word>(table: readonly (readonly [string, Word])[], text: string): Word | null {
  return table.find(([known]) => text.includes(known))?.[1] ?? null;
}
