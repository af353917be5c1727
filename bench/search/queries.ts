import type { SearchFilter, SearchOrder } from '#domain/disclosure/search/search-filter.ts';

/** A question of the published mix; agency and column stand for the first of the collection. */
export interface BenchQuery {
  readonly name: string;
  readonly typed: string;
  readonly order?: SearchOrder;
  readonly filter?: Omit<SearchFilter, 'agency' | 'column'> & {
    readonly agency?: true;
    readonly column?: true;
  };
  readonly page?: number;
}

/** The published mix: docs/search.md says what each stands for. Every question is asked equally often. */
export const QUERIES: readonly BenchQuery[] = [
  { name: 'two rarer words in one', typed: '苜蓿展销' },
  { name: 'rare word in a sentence', typed: '如何办理宅基地年检' },
  { name: 'rare place', typed: '凤岭村' },
  { name: 'rare place and word', typed: '桃溪镇 补贴' },
  { name: 'middling word', typed: '马铃薯' },
  { name: 'middling pair', typed: '饮水工程' },
  { name: 'middling title', typed: '关于饮水管护的通知' },
  { name: 'common word', typed: '工作' },
  { name: 'common word of titles', typed: '通知' },
  { name: 'common word, page 20', typed: '政府', page: 20 },
  { name: 'two common words', typed: '政府 单位' },
  { name: 'two common words, one middling', typed: '安全 泵站' },
  { name: 'three common words', typed: '农村 建设 资金' },
  { name: 'phrase of middling words', typed: '“饮水工程”' },
  { name: 'phrase of common words', typed: '“人民政府”' },
  { name: 'phrase of a rare place', typed: '“桃溪镇”' },
  { name: 'common word by agency', typed: '项目', filter: { agency: true } },
  { name: 'common word by column and year', typed: '项目', filter: { column: true, year: '2019' } },
  {
    name: 'common word by genre and subject',
    typed: '安全',
    filter: { genre: '办法', subject: '科技、教育' },
  },
  { name: 'common word, expired', typed: '管理', filter: { validity: 'expired' } },
  { name: 'common word, in force', typed: '管理', filter: { validity: 'in_force' } },
  { name: 'common word by date', typed: '服务', order: 'date' },
  { name: 'two common words by date', typed: '公开 信息', order: 'date' },
  { name: 'rare word by date', typed: '湿地修复', order: 'date' },
  { name: 'document number', typed: '清政办发〔2020〕7号' },
  { name: 'document number, forgiven', typed: '清政办发(2021)36' },
  { name: 'document number without serial', typed: '清政办发〔2018〕' },
  { name: 'one character', typed: '水' },
  { name: 'no hit', typed: '量子计算机' },
  { name: 'no hit beside a common word', typed: '政府 空间站' },
];
