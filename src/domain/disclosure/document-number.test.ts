import { describe, expect, it } from 'vitest';
import { normalDocumentNumber, parseDocumentNumber, writeDocumentNumber } from './document-number.ts';

describe('a document number', () => {
  it.each([
    '清政办发〔2020〕7号',
    '清政办发[2020]7号',
    '清政办发(2020)7号',
    '清政办发（2020）7号',
    '清政办发【2020】7号',
    '清政办发［2020］7号',
    '清政办发﹝2020﹞7号',
    '清政办发〔２０２０〕７号',
    '清政办发 〔2020〕 7 号',
    '清政办发〔2020〕7',
    '清政办发〔2020〕007号',
    '清政办发〔2020年〕第7号',
  ])('%s is one and the same', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ prefix: '清政办发', year: 2020, serial: 7 });
    expect(normalDocumentNumber(text)).toBe('清政办发〔2020〕7');
  });
  it('is printed as the standard says', () => {
    expect(writeDocumentNumber({ prefix: '清政发', year: 2024, serial: 12 })).toBe('清政发〔2024〕12号');
  });
  it('is found without its prefix', () => {
    expect(normalDocumentNumber('(2020)7号')).toBe('〔2020〕7');
  });
  it('keeps another year or number apart', () => {
    expect(normalDocumentNumber('清政办发〔2021〕7号')).not.toBe(normalDocumentNumber('清政办发〔2020〕7号'));
    expect(normalDocumentNumber('清政办发〔2020〕70号')).not.toBe(
      normalDocumentNumber('清政办发〔2020〕7号'),
    );
  });
  it.each(['', '第12号', '饮水安全', '清政办发2020', '〔20〕7号', '〔2020〕'])('%j is none', (text) =>
    expect(parseDocumentNumber(text)).toBeNull(),
  );
  it('folds what is none', () => {
    expect(normalDocumentNumber('县政府令 第１２号')).toBe('县政府令12');
  });
  it('does not mind a page of brackets', () => {
    expect(parseDocumentNumber('〔2020'.repeat(20_000))).toBeNull();
  });
});
