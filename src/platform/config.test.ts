import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { settingTable } from './config-table.ts';

describe('readConfig', () => {
  it('needs nothing from the environment', () => {
    expect(readConfig({}, '/srv')).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDirectory: path.join(import.meta.dirname, '../../var'),
      demo: true,
      basePath: '',
      databaseUrl: null,
    });
  });

  it('takes a relative data directory as the shell sees it', () => {
    expect(readConfig({ GONGKAI_DATA: 'data' }, '/srv').dataDirectory).toBe('/srv/data');
  });

  it('takes an empty variable for one not set', () => {
    expect(readConfig({ PORT: '', GONGKAI_DEMO: ' ' })).toMatchObject({ port: 8080, demo: true });
  });

  it.each([
    ['PORT', '80800', 'PORT 应是 0 到 65535'],
    ['PORT', 'eighty', 'PORT'],
    ['GONGKAI_DEMO', 'no', '应是 on 或 off，现在是“no”'],
    ['DATABASE_URL', 'mysql://a/b', 'DATABASE_URL 应形如'],
    ['GONGKAI_BASE_PATH', 'gongkai', '以 / 开头'],
    ['GONGKAI_TRUSTED_PROXY', '10.0.0.5,proxy', 'IP 地址或网段'],
    ['GONGKAI_TRUSTED_PROXY', '10.0.0.0/33', 'IP 地址或网段'],
    ['GONGKAI_LOG_LEVEL', 'loud', '之一'],
    ['GONGKAI_SESSION_IDLE_MINUTES', '0', '正整数'],
    ['GONGKAI_PUBLIC_URL', 'www.example.gov.cn', '完整的网址'],
  ])('refuses %s=%s in a sentence', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('does not repeat a secret in its message', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:hunter2@b/c' })).toThrow(/^(?!.*hunter2)/);
  });

  it('names all wrong settings at once', () => {
    expect(() => readConfig({ PORT: 'x', GONGKAI_DEMO: 'y' })).toThrow(/PORT[\s\S]*GONGKAI_DEMO/);
  });

  it('asks for a sender with a mail server, and for DATABASE_URL with an owner', () => {
    expect(() => readConfig({ GONGKAI_SMTP_URL: 'smtp://localhost' })).toThrow('GONGKAI_MAIL_FROM');
    expect(() => readConfig({ GONGKAI_OWNER_URL: 'postgres://a@b/c' })).toThrow('DATABASE_URL');
  });

  it('drops the slash at the end of paths', () => {
    expect(
      readConfig({ GONGKAI_BASE_PATH: '/zwgk/', GONGKAI_PUBLIC_URL: 'https://x.gov.cn/' }),
    ).toMatchObject({ basePath: '/zwgk', publicUrl: 'https://x.gov.cn' });
  });
});

it.each(settingTable.map((setting) => [setting.name, setting]))(
  '%s explains itself in Chinese',
  (_name, setting) => {
    expect(setting.text).toMatch(/[\u4e00-\u9fff]/);
  },
);
