import { isIP } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from './operator-error.ts';
import { type SettingDeclaration, type SettingName, settingTable } from './config-table.ts';

export interface Config {
  port: number;
  host: string;
  /** Absolute. */
  dataDirectory: string;
  databaseUrl: string | null;
  ownerUrl: string | null;
  /** '' or '/prefix', without a slash at the end. */
  basePath: string;
  /** Without a slash at the end. */
  publicUrl: string | null;
  demo: boolean;
  trustedProxies: readonly string[];
  smtpUrl: string | null;
  mailFrom: string | null;
  /** Where clamd listens; null: attachments are not scanned. */
  virusScanner: string | null;
  /** Where letters are stamped; null: by hand. */
  eSealUrl: string | null;
  logLevel: string;
  sessionIdleMinutes: number;
  sessionHours: number;
  databaseConnections: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The settings of the environment are wrong; the message says which, in Chinese, one a line. */
export class ConfigError extends OperatorError {
  override name = 'ConfigError';
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** For each kind: the sentence to show when the text won't do, or null when it will. */
const faults: Readonly<Record<SettingDeclaration['kind'], (text: string) => string | null>> = {
  text: (text) => (text === '' ? '不能为空' : null),
  folder: (text) => (text === '' ? '不能为空' : null),
  port: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? null : '应是 0 到 65535 之间的整数'),
  number: (text) => (/^[1-9]\d{0,5}$/.test(text) ? null : '应是正整数'),
  switch: (text) => (text === 'on' || text === 'off' ? null : '应是 on 或 off'),
  url: (text) => (URL.canParse(text) ? null : '应是完整的网址'),
  database: (text) =>
    /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text)
      ? null
      : '应形如 postgres://用户:口令@主机:5432/库名',
  'base-path': (text) =>
    text === '' || /^(\/[A-Za-z0-9._~-]+)+\/?$/.test(text) ? null : '应以 / 开头，例如 /gongkai',
  'log-level': (text) => (logLevels.includes(text) ? null : `应是 ${logLevels.join('、')} 之一`),
  proxy: (text) =>
    listOf(text).every(isNetwork) ? null : '应是 IP 地址或网段，用逗号分隔，例如 10.0.0.5,10.1.0.0/16',
  scanner: (text) =>
    /^(?:tcp:\/\/[^/\s:]+:\d{1,5}|unix:\/\S+)$/.test(text)
      ? null
      : '应形如 tcp://127.0.0.1:3310 或 unix:/run/clamav/clamd.ctl',
  'mail-address': (text) => (/^[^@\s]+@[^@\s]+$|<[^@\s]+@[^@\s]+>$/.test(text) ? null : '应是邮件地址'),
};

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  return (
    rest.length === 0 &&
    isIP(address) !== 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  );
}

/** Reads one setting of the table; an empty variable counts as not set, as it does in systemd and compose files. */
function readText(
  declaration: SettingDeclaration,
  environment: NodeJS.ProcessEnv,
  found: string[],
): string | null {
  const given = environment[declaration.name]?.trim();
  if (given === undefined || given === '') return declaration.standard;
  const fault = faults[declaration.kind](given);
  if (fault)
    found.push(`设置 ${declaration.name} ${fault}${declaration.secret ? '' : `，现在是“${given}”`}。`);
  return given;
}

/** All settings from the environment. @throws ConfigError naming every wrong one */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  workingDirectory = process.cwd(),
): Config {
  const found: string[] = [];
  const texts = new Map<SettingName, string | null>(
    settingTable.map((declaration) => [declaration.name, readText(declaration, environment, found)]),
  );
  const text = (name: SettingName): string | null => texts.get(name) ?? null;
  if (text('GONGKAI_OWNER_URL') && !text('DATABASE_URL'))
    found.push('设了 GONGKAI_OWNER_URL 而没有设 DATABASE_URL；外部数据库两者都要。');
  if (text('GONGKAI_SMTP_URL') && !text('GONGKAI_MAIL_FROM'))
    found.push('设了 GONGKAI_SMTP_URL 而没有设发件人 GONGKAI_MAIL_FROM。');
  if (found.length > 0) throw new ConfigError(found.join('\n'));
  return {
    port: Number(text('PORT')),
    host: text('GONGKAI_HOST') ?? '',
    // The standard place is in the clone, from wherever in it a command is run; a given one is as the shell sees it.
    dataDirectory: path.resolve(
      environment['GONGKAI_DATA'] ? workingDirectory : root,
      text('GONGKAI_DATA') ?? '',
    ),
    databaseUrl: text('DATABASE_URL'),
    ownerUrl: text('GONGKAI_OWNER_URL'),
    basePath: (text('GONGKAI_BASE_PATH') ?? '').replace(/\/$/, ''),
    publicUrl: text('GONGKAI_PUBLIC_URL')?.replace(/\/$/, '') ?? null,
    demo: text('GONGKAI_DEMO') === 'on',
    trustedProxies: listOf(text('GONGKAI_TRUSTED_PROXY') ?? ''),
    smtpUrl: text('GONGKAI_SMTP_URL'),
    mailFrom: text('GONGKAI_MAIL_FROM'),
    virusScanner: text('GONGKAI_VIRUS_SCANNER'),
    eSealUrl: text('GONGKAI_ESEAL_URL'),
    logLevel: text('GONGKAI_LOG_LEVEL') ?? 'info',
    sessionIdleMinutes: Number(text('GONGKAI_SESSION_IDLE_MINUTES')),
    sessionHours: Number(text('GONGKAI_SESSION_HOURS')),
    databaseConnections: Number(text('GONGKAI_DATABASE_CONNECTIONS')),
  };
}
