import type { FragmentSlot } from '#store/portal-fragment.ts';
import { COMPLAINT_DAYS_KEY, STANDARD_COMPLAINT_DAYS } from '../complaint/complaint-days.ts';
import { CORRECTION_DAYS_KEY, STANDARD_CORRECTION_DAYS } from '../correction/correction-days.ts';
import { RETENTION_KEY, STANDARD_RETENTION_YEARS } from '../request/erase-applicants.ts';
import { TOLERANCE_KEY } from '../interpretation/tolerance.ts';
import { ATTACHMENT_SETTINGS } from './attachment-settings.ts';
import { OFFICE_TABLES } from './office-tables.ts';
import { REMEDY_SETTING_ENTRIES } from './remedy-settings.ts';
import { fragmentFault } from './fragment-fault.ts';

/** What an office may settle for itself. The portal and the acts read the value by its key. */
export interface SettingEntry {
  readonly key: string;
  readonly name: string;
  readonly explanation: string;
  readonly standard: string;
  /** How it is edited: a line of text, a table of many lines, or HTML over many lines. */
  readonly kind: 'text' | 'lines' | 'html';
  /** Kept as a fragment of the public pages, not among the settings. */
  readonly slot?: FragmentSlot;
  /** What is wrong with a value, as a Chinese sentence; null when it will do. */
  readonly fault: (value: string) => string | null;
}

export const SETTINGS: readonly SettingEntry[] = [
  {
    key: 'site.name',
    name: '网站名称',
    explanation: '县政府网站的名称，写入门户每页的 SiteName 标签。',
    standard: '',
    kind: 'text',
    fault: (value) => (value.length <= 60 ? null : '至多 60 个字。'),
  },
  {
    key: 'site.domain',
    name: '网站域名',
    explanation: '县政府网站的域名，写入门户每页的 SiteDomain 标签，例如 www.example.gov.cn。',
    standard: '',
    kind: 'text',
    fault: (value) =>
      value === '' || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)
        ? null
        : '应是域名，例如 www.example.gov.cn。',
  },
  {
    key: 'site.id_code',
    name: '政府网站标识码',
    explanation: '县政府网站的十位标识码，写入门户每页的 SiteIDCode 标签。',
    standard: '',
    kind: 'text',
    fault: (value) => (value === '' || /^[0-9A-Za-z]{10}$/.test(value) ? null : '应是十位标识码。'),
  },
  {
    key: 'portal.header',
    name: '门户页眉',
    explanation: '县政府网站的页眉，放在门户每页的上方；只能排版文字、链接和本站图片。留空则用简单页眉。',
    standard: '',
    kind: 'html',
    slot: 'header',
    fault: fragmentFault,
  },
  {
    key: 'portal.footer',
    name: '门户页脚',
    explanation: '县政府网站的页脚，如主办单位、备案号、标识码、联系方式；规则同页眉。留空则用简单页脚。',
    standard: '',
    kind: 'html',
    slot: 'footer',
    fault: fragmentFault,
  },
  {
    key: TOLERANCE_KEY,
    name: '政策解读可晚于文件的工作日数',
    explanation:
      '国办要求解读材料与文件同步发布（国办发〔2016〕80号），填 0；本地规定可以稍晚的，填 1 至 3 个工作日，到期未发布的列入逾期清单。',
    standard: '0',
    kind: 'text',
    fault: (value) => (/^[0-3]$/.test(value) ? null : '应是 0 至 3 的整数。'),
  },
  {
    key: CORRECTION_DAYS_KEY,
    name: '找错留言的办理工作日数',
    explanation: '“我为政府网站找错”的留言应在几个工作日内核实答复；各地多定为 3 个工作日。',
    standard: STANDARD_CORRECTION_DAYS,
    kind: 'text',
    fault: (value) => (/^([1-9]|[12]\d|30)$/.test(value) ? null : '应是 1 至 30 的整数。'),
  },
  {
    key: COMPLAINT_DAYS_KEY,
    name: '投诉、更正、建议的办理工作日数',
    explanation:
      '对公开工作的投诉、更正个人信息记录的要求、建议公开的意见，应在几个工作日内答复；条例没有规定，本地有规定的从其规定。',
    standard: STANDARD_COMPLAINT_DAYS,
    kind: 'text',
    fault: (value) => (/^([1-9]|[1-5]\d|60)$/.test(value) ? null : '应是 1 至 60 的整数。'),
  },
  {
    key: RETENTION_KEY,
    name: '依申请公开个人信息的保存年数',
    explanation:
      '办结满几年后，清除申请人的姓名、证件、联系方式和有关文件，件数和统计不变；复议、诉讼没有结束的和注明留存的不清除。应与本机关文书档案保管期限一致。',
    standard: STANDARD_RETENTION_YEARS,
    kind: 'text',
    fault: (value) => (/^([1-9]|[12]\d|30)$/.test(value) ? null : '应是 1 至 30 的整数。'),
  },
  ...ATTACHMENT_SETTINGS,
  ...REMEDY_SETTING_ENTRIES,
  ...OFFICE_TABLES,
];
