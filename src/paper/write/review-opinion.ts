import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { cellLabel } from '#domain/report/cell-label.ts';
import type { Finding, Severity } from '#domain/report/finding.ts';
import type { Form } from '#domain/report/form.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { documentTitle } from '#domain/report/outline.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { findRule } from '#domain/report/rules/book.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { longDate } from '#domain/time/long-date.ts';
import {
  CHARACTER_SPACING,
  FONTS,
  OFFICIAL_PAGE,
  bodyParagraph,
  officialStyles,
  pageNumbers,
  titleParagraphs,
} from './official-paper.ts';

/** Who sends the opinion and when; what is missing is left for the pen. */
export interface ReviewMeta {
  readonly reviewer?: string;
  readonly date?: PlainDate;
  /** By when the corrected report is to be back. */
  readonly deadline?: PlainDate;
}

const GROUPS: readonly (readonly [severity: Severity, title: string, noun: string])[] = [
  ['error', '必须更正的问题', '必须更正'],
  ['warning', '很可能有误、请核实的问题', '很可能有误'],
  ['notice', '请留意的问题', '请留意'],
];
const ORDINALS = '一二三四五六七八九十';

/**
 * 审核意见: what the disclosure office sends back to the agency. Numbered findings, the gravest first, each with its
 * place, the words concerned, what was expected, how to mend it and the legal source; a block for the signature.
 */
export async function reviewOpinionDocx(
  report: ReadReport,
  findings: readonly Finding[],
  meta: ReviewMeta = {},
): Promise<Uint8Array> {
  const title = `${documentTitle(report)}审核意见`;
  const document = new Document({
    title,
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: OFFICIAL_PAGE,
        footers: pageNumbers(),
        children: [
          ...titleParagraphs(titleLines(title)),
          plain(`${report.agency ?? '（报送单位）'}：`),
          bodyParagraph(summary(report, findings, meta)),
          ...findingParagraphs(report, findings),
          ...signature(meta),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function titleLines(title: string): string[] {
  const head = title.replace(/审核意见$/, '');
  return title.length > 20 ? [head, '审核意见'] : [title];
}

function summary(report: ReadReport, findings: readonly Finding[], meta: ReviewMeta): string {
  const name = `《${documentTitle(report)}》`;
  if (findings.length === 0) return `你单位报送的${name}已经核对，表格勾稽关系和文字数据未发现问题。`;
  const counts = GROUPS.flatMap(([severity, , noun]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${noun}的${count}处`];
  });
  const until = meta.deadline ? `于${longDate(meta.deadline)}前` : '';
  return `你单位报送的${name}已经核对，共发现${findings.length}处问题，其中${counts.join('、')}。请逐条核对、更正，并${until}重新报送；经核实无误的，请书面说明。`;
}

function findingParagraphs(report: ReadReport, findings: readonly Finding[]): Paragraph[] {
  const form = findForm(report.form);
  const groups = GROUPS.filter(([severity]) => findings.some((finding) => finding.severity === severity));
  return groups.flatMap(([severity, title], index) => [
    bodyHeading(`${ORDINALS[index] ?? ''}、${title}`),
    ...findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding, at) => oneFinding(report, form, finding, at + 1)),
  ]);
}

function oneFinding(report: ReadReport, form: Form | null, finding: Finding, number: number): Paragraph[] {
  const cells = finding.cells.map((path) => `“${cellLabel(form, report.statistics, path)}”`);
  const places = [...cells.slice(0, 6), ...(cells.length > 6 ? [`等${cells.length}格`] : [])].join('、');
  const source = findRule(finding.rule)?.source ?? form?.source;
  const details: readonly (readonly [label: string, text: string | undefined])[] = [
    ['位置', places === '' ? undefined : places],
    [
      '原文',
      finding.quote === undefined || finding.quote.trim() === ''
        ? undefined
        : `“${finding.quote.replaceAll(/\s+/g, ' ').trim()}”`,
    ],
    ['核对', comparison(finding)],
    ['处理', finding.fix === '' ? undefined : finding.fix],
    ['依据', source === undefined ? undefined : `${source}。`],
  ];
  return [
    bodyParagraph(`${number}. ${finding.message}`, FONTS.subheading, true),
    ...details.flatMap(([label, text]) => (text === undefined ? [] : [detail(label, text)])),
  ];
}

function comparison(finding: Finding): string | undefined {
  if (finding.expected === undefined || finding.actual === undefined) return undefined;
  const nothing = finding.cells.length > 0 ? '空白' : '缺失';
  const shown = (value: number | string | null): string => (value === null ? nothing : String(value));
  return `应为${shown(finding.expected)}，现为${shown(finding.actual)}。`;
}

function detail(label: string, text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 640 },
    children: [
      new TextRun({ text: `${label}：`, font: FONTS.heading, characterSpacing: CHARACTER_SPACING }),
      new TextRun({ text, characterSpacing: CHARACTER_SPACING }),
    ],
  });
}

function bodyHeading(text: string): Paragraph {
  return bodyParagraph(text, FONTS.heading, true);
}

/** 主送: flush left, as the standard has it. */
function plain(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, characterSpacing: CHARACTER_SPACING })] });
}

/** Who signs and the date, to the right with two characters of room; four after the date where a seal goes over it. */
function signature(meta: ReviewMeta): Paragraph[] {
  const line = (text: string, room: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      indent: { right: room * 320 },
      children: [new TextRun({ text })],
    });
  return [
    new Paragraph({ keepNext: true, children: [] }),
    new Paragraph({ keepNext: true, children: [] }),
    line(meta.reviewer ?? '（审核单位盖章）', 2),
    line(meta.date ? longDate(meta.date) : '　　　　年　　月　　日', meta.reviewer ? 4 : 2),
  ];
}
