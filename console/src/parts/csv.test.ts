import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe('csvText', () => {
  it('quotes what needs quoting and keeps a blank blank', () => {
    expect(csvText(['单位', '件'], [['甲"乙",丙', null]])).toBe('\uFEFF单位,件\r\n"甲""乙"",丙",\r\n');
  });

  it('does not let a name run as a formula', () => {
    expect(csvText(['名'], [['=HYPERLINK("x")']])).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('leaves negative numbers alone', () => {
    expect(csvText(['增减'], [[-3]])).toContain('\r\n-3\r\n');
  });
});
