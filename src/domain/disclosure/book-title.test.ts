import { describe, expect, it } from 'vitest';
import { bookTitle } from './book-title.ts';

describe('bookTitle', () => {
  it('stands in double marks', () => {
    expect(bookTitle('城乡居民最低生活保障办理指南')).toBe('《城乡居民最低生活保障办理指南》');
  });

  it('makes the marks within it single', () => {
    expect(bookTitle('《农村供水管理办法》政策解读')).toBe('《〈农村供水管理办法〉政策解读》');
  });
});
