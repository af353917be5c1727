import type { User } from '#contract/user.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

/** What there is to say about an account, most important first; 在用 when nothing else. */
export function stateWords(user: User): string[] {
  if (!user.active) return ['已停用'];
  const words = [
    ...(user.lockedUntil === null ? [] : ['被锁定']),
    ...(user.mustChangePassword ? ['待换口令'] : []),
    ...(user.roles.length === 0 ? ['无角色'] : []),
  ];
  return words.length === 0 ? ['在用'] : words;
}

const TONES: Readonly<Record<string, 'error' | 'warning' | 'good' | 'plain'>> = {
  被锁定: 'error',
  待换口令: 'plain',
  无角色: 'warning',
  在用: 'good',
  已停用: 'plain',
};

export function UserStateMarks({ user }: { readonly user: User }): ReactNode {
  return stateWords(user).map((word) => (
    <Mark key={word} tone={TONES[word] ?? 'plain'}>
      {word}
    </Mark>
  ));
}
