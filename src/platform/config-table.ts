/** What a setting's text may be; its parsed form follows from it. */
type SettingKind =
  | 'text'
  | 'port'
  | 'number'
  | 'switch'
  | 'url'
  | 'database'
  | 'base-path'
  | 'log-level'
  | 'proxy'
  | 'folder'
  | 'mail-address'
  | 'scanner';

export interface SettingDeclaration {
  readonly name: string;
  readonly kind: SettingKind;
  /** null: not set unless given. */
  readonly standard: string | null;
  /** Secret values are not shown again. */
  readonly secret?: true;
  readonly text: string;
}

/** Every setting, once: reading, help and the reference page in docs/ derive from this table. */
export const settingTable = [
  { name: 'PORT', kind: 'port', standard: '8080', text: '监听端口；0 表示任选一个空闲端口' },
  { name: 'GONGKAI_HOST', kind: 'text', standard: '127.0.0.1', text: '监听地址；由本机反向代理转发时不必改' },
  {
    name: 'GONGKAI_DATA',
    kind: 'folder',
    standard: 'var',
    text: '数据目录：内置数据库、文件、密钥都在其中，应整体备份',
  },
  {
    name: 'DATABASE_URL',
    kind: 'database',
    standard: null,
    secret: true,
    text: '外部 PostgreSQL 的地址（服务账户）；不设则使用内置数据库',
  },
  {
    name: 'GONGKAI_OWNER_URL',
    kind: 'database',
    standard: null,
    secret: true,
    text: '外部 PostgreSQL 的地址（表的所有者，只用于升级）；应与服务账户不同',
  },
  {
    name: 'GONGKAI_BASE_PATH',
    kind: 'base-path',
    standard: '',
    text: '在县政府网站下的路径前缀，例如 /gongkai',
  },
  {
    name: 'GONGKAI_PUBLIC_URL',
    kind: 'url',
    standard: null,
    text: '公众看到的网址，用于链接、通知和 Cookie；以 https 开头时 Cookie 只走加密连接',
  },
  {
    name: 'GONGKAI_DEMO',
    kind: 'switch',
    standard: 'on',
    text: '首次启动空库时装入演示数据；正式使用的县设为 off',
  },
  {
    name: 'GONGKAI_TRUSTED_PROXY',
    kind: 'proxy',
    standard: '',
    text: '可信反向代理的地址或网段，用逗号分隔；只采信它们转来的来访者地址',
  },
  {
    name: 'GONGKAI_SMTP_URL',
    kind: 'url',
    standard: null,
    secret: true,
    text: '发送邮件通知的服务器，例如 smtps://用户:口令@mail.example.gov.cn；不设则只发站内消息',
  },
  {
    name: 'GONGKAI_MAIL_FROM',
    kind: 'mail-address',
    standard: null,
    text: '通知邮件的发件人；设了邮件服务器就必须设',
  },
  {
    name: 'GONGKAI_VIRUS_SCANNER',
    kind: 'scanner',
    standard: null,
    text: '病毒扫描服务 clamd 的地址，例如 tcp://127.0.0.1:3310 或 unix:/run/clamav/clamd.ctl；不设则附件不扫描',
  },
  {
    name: 'GONGKAI_ESEAL_URL',
    kind: 'url',
    standard: null,
    text: '电子印章服务的地址；答复书以 PDF 送去盖章，取回盖章的文件。不设则打印盖章后上传扫描件',
  },
  {
    name: 'GONGKAI_LOG_LEVEL',
    kind: 'log-level',
    standard: 'info',
    text: '日志级别：trace、debug、info、warn、error、fatal、silent',
  },
  {
    name: 'GONGKAI_SESSION_IDLE_MINUTES',
    kind: 'number',
    standard: '30',
    text: '工作人员无操作多少分钟后须重新登录',
  },
  { name: 'GONGKAI_SESSION_HOURS', kind: 'number', standard: '12', text: '一次登录最长有效多少小时' },
  {
    name: 'GONGKAI_DATABASE_CONNECTIONS',
    kind: 'number',
    standard: '20',
    text: '服务进程最多使用多少个数据库连接',
  },
] as const satisfies readonly SettingDeclaration[];

export type SettingName = (typeof settingTable)[number]['name'];
