import { REMEDY_SETTINGS } from '../letter/remedy-places.ts';

/** What the sentence on remedies in every reply names (条例第三十六条, 行政复议法第二十二条第二款). */
export const REMEDY_SETTING_ENTRIES = [
  {
    key: REMEDY_SETTINGS.court,
    name: '有管辖权的人民法院',
    explanation: '写入答复书的救济告知，用全称；县人民政府自己作的答复由中级人民法院管辖，不用这一项。',
    standard: '',
    kind: 'text' as const,
    fault: (value: string) =>
      value === '' || (value.endsWith('人民法院') && value.length <= 60)
        ? null
        : '应是法院的全称，例如 泾源县人民法院。',
  },
  {
    key: REMEDY_SETTINGS.online,
    name: '网上申请行政复议的地址',
    explanation: '网上送达的答复应当写明网上申请行政复议的途径；没有填的，答复书不能网上送达。',
    standard: '',
    kind: 'text' as const,
    fault: (value: string) =>
      value === '' || isWebAddress(value) ? null : '应是以 https:// 或 http:// 开头的网址。',
  },
  {
    key: REMEDY_SETTINGS.cityGovernment,
    name: '上一级人民政府',
    explanation: '县人民政府自己作的答复，由上一级人民政府复议；用全称，写入救济告知。',
    standard: '',
    kind: 'text' as const,
    fault: (value: string) =>
      value === '' || (/(人民政府|行政公署)$/.test(value) && value.length <= 60)
        ? null
        : '应是人民政府的全称，例如 固原市人民政府。',
  },
];

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}
