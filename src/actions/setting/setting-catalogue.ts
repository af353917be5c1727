/** What an office may settle for itself. The portal and the acts read the value by its key. */
export interface SettingEntry {
  readonly key: string;
  readonly name: string;
  readonly explanation: string;
  readonly standard: string;
  /** What is wrong with a value, as a Chinese sentence; null when it will do. */
  readonly fault: (value: string) => string | null;
}

export const SETTINGS: readonly SettingEntry[] = [
  {
    key: 'site.name',
    name: '网站名称',
    explanation: '县政府网站的名称，写入门户每页的 SiteName 标签。',
    standard: '',
    fault: (value) => (value.length <= 60 ? null : '至多 60 个字。'),
  },
  {
    key: 'site.domain',
    name: '网站域名',
    explanation: '县政府网站的域名，写入门户每页的 SiteDomain 标签，例如 www.example.gov.cn。',
    standard: '',
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
    fault: (value) => (value === '' || /^[0-9A-Za-z]{10}$/.test(value) ? null : '应是十位标识码。'),
  },
];
