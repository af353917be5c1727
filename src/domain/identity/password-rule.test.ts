import { describe, expect, it } from 'vitest';
import { PASSWORD_MAX_LENGTH, passwordFaults } from './password-rule.ts';

const about = { username: 'wang.li', name: '王丽' };

describe('passwordFaults', () => {
  it.each([
    ['a sentence with figures', 'Qingshui-River-27'],
    ['characters count once', '清水河边Abc27种树四百棵'],
  ])('accepts %s', (_, password) => expect(passwordFaults(password, about)).toEqual([]));

  it.each([
    ['too short', 'Ab1-xyzuvw', '至少 12 个字符'],
    ['too long', `Ab1-${'xyzuvw'.repeat(30)}`, `至多 ${PASSWORD_MAX_LENGTH} 个字符`],
    ['two kinds only', 'abcdefgh12345', '三种'],
    ['holds the user name', 'Zz9-WANG.LI-4821', '用户名或姓名'],
    ['holds the name', 'Zz9-王丽-48216633', '用户名或姓名'],
    ['everyone’s first guess', 'Password1234!', '常见口令'],
    ['few different characters', 'Aa1Aa1Aa1Aa1', '常见口令'],
  ])('refuses what is %s', (_, password, part) =>
    expect(passwordFaults(password, about).join()).toContain(part),
  );
});
