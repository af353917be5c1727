/** At least twelve characters of three kinds; counted in characters, so that 汉字 count once. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** Beginnings of the passwords that are tried first; compared without case and without digits at the end. */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'gongkai',
  'abc',
  'iloveyou',
  'welcome',
  '1qaz2wsx',
  'root',
  'test',
];

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/] as const;

/** What is wrong with a new password, each a Chinese sentence; empty when it may be used. */
export function passwordFaults(password: string, about: { username: string; name: string }): string[] {
  const length = [...password].length;
  const faults: string[] = [];
  if (length < PASSWORD_MIN_LENGTH) faults.push(`口令至少 ${PASSWORD_MIN_LENGTH} 个字符。`);
  if (length > PASSWORD_MAX_LENGTH) faults.push(`口令至多 ${PASSWORD_MAX_LENGTH} 个字符。`);
  if (KINDS.filter((kind) => kind.test(password)).length < 3)
    faults.push('口令要有大写字母、小写字母、数字、其他符号中的三种。');
  if (contains(password, about.username) || contains(password, about.name))
    faults.push('口令不能含有用户名或姓名。');
  if (isCommon(password)) faults.push('这是常见口令，容易被猜中，请换一个。');
  return faults;
}

function contains(password: string, part: string): boolean {
  return part.length >= 2 && password.toLowerCase().includes(part.toLowerCase());
}

function isCommon(password: string): boolean {
  const bare = password.toLowerCase().replace(/[^a-z]+$/, '');
  return COMMON.includes(bare) || new Set(password).size < 5;
}
