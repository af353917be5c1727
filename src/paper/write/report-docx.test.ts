import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import { SYNTHETIC } from '../../../test/paper/synthetic-reports.ts';
import { reportDocx } from './report-docx.ts';

describe('reportDocx()', () => {
  let parts: Record<string, string>;
  let body: string;

  beforeAll(async () => {
    const bytes = await reportDocx(readReport(SYNTHETIC['the form of 2021, full']));
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
    );
    body = parts['word/document.xml'] ?? '';
  });

  it('has the page of GB/T 9704: A4, 37 mm above, 28 mm at the binding edge, type area 156 × 225 mm', () => {
    expect(/<w:pgSz ([^>]*)>/.exec(body)?.[1]).toContain('w:w="11906" w:h="16838"');
    const margins = /<w:pgMar ([^>]*)>/.exec(body)?.[1] ?? '';
    for (const margin of ['w:top="2098"', 'w:left="1587"', 'w:right="1474"', 'w:bottom="1984"'])
      expect(margins).toContain(margin);
  });

  it('sets 仿宋 in size 3 on 22 lines, the title in size 2, headings in 黑体', () => {
    expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋"');
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="32"/>');
    expect(parts['word/styles.xml']).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toMatch(/方正小标宋简体[^>]*\/>(?:<[^>]*>)*<w:sz w:val="44"\/>/);
    expect(body).toContain('w:eastAsia="黑体"');
  });

  it('repeats the heads of tables and tears no row', () => {
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(6);
  });

  it('numbers odd pages at the right and even pages at the left', () => {
    const footers = Object.entries(parts)
      .filter(([name]) => /word\/footer\d\.xml/.test(name))
      .map(([, part]) => part);
    const sides = footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]);
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
    expect(footers.every((footer) => footer.includes('PAGE'))).toBe(true);
    expect(parts['word/settings.xml']).toContain('w:evenAndOddHeaders');
  });
});
