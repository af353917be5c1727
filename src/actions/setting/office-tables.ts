import { readResultTable } from '#domain/remedy/result-table.ts';
import type { ResultTable } from '#domain/remedy/remedy-result.ts';
import type { OutcomeTable } from '#domain/request/decision.ts';
import { readOutcomeTable } from '#domain/request/outcome-table.ts';
import type { Db, Tx } from '#store/database.ts';
import { readSettings } from '#store/setting.ts';

const OUTCOMES = 'request.outcome_table';
const RESULTS = 'remedy.result_table';

/** Where the office counts answers and results otherwise than we do. */
export const OFFICE_TABLES = [
  {
    key: OUTCOMES,
    name: '答复情形在年度报告第三部分的归类',
    explanation:
      '与默认归类不同的才写，每行一条“答复情形=年报行”，例如 申请人撤回申请=不予处理：重复申请。只用于以后办结的件，已办结的不变；登记册导入的件按默认归类。',
    standard: '',
    kind: 'lines' as const,
    fault: (value: string) => readOutcomeTable(value).faults.join('') || null,
  },
  {
    key: RESULTS,
    name: '复议、诉讼结果在年度报告第四部分的归类',
    explanation:
      '与默认归类不同的才写，每行一条“审理结果=年报列”，例如 调解、和解=结果纠正。保存后各年的统计都按新的归类数。',
    standard: '',
    kind: 'lines' as const,
    fault: (value: string) => readResultTable(value).faults.join('') || null,
  },
];

/** The office's own rows of section three; none where it has settled nothing. */
export async function outcomeTableOf(db: Db | Tx, tenantId: string): Promise<OutcomeTable> {
  return readOutcomeTable(await settled(db, tenantId, OUTCOMES)).table;
}

/** The office's own columns of section four; none where it has settled nothing. */
export async function resultTableOf(db: Db | Tx, tenantId: string): Promise<ResultTable> {
  return readResultTable(await settled(db, tenantId, RESULTS)).table;
}

async function settled(db: Db | Tx, tenantId: string, key: string): Promise<string> {
  const value = (await readSettings(db, tenantId)).get(key)?.value;
  return typeof value === 'string' ? value : '';
}
