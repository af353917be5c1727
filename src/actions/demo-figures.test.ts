import { describe, expect, it } from 'vitest';

import { toReportJson } from '#domain/report/json.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import { expectedReport, sharedReportsPresent } from '../../test/shared-reports.ts';
import { demoReports, demoReportText } from './demo-report.ts';

const originals = {
  宁县人民政府: 'ningxian-2020',
  泾源县人民政府: 'jingyuan-2020',
  中宁县审批服务管理局: 'zhongning-approval-2022',
  宜阳县人民政府: 'yiyang-2020',
  永宁县人民政府: 'yongning-2018',
};
const present = sharedReportsPresent();

describe('the figures of the demonstration', () => {
  it.each(Object.entries(originals))('of %s are those that were published', (agency, name) => {
    const demo = demoReports.find((candidate) => candidate.agency === agency);
    expect(demo).toBeDefined();
    if (!present || demo === undefined) return;
    const read = toReportJson(readReport(demoReportText(demo)));
    const original = expectedReport(name);
    const { requests, remedies, disclosure } = original;
    expect(read).toMatchObject({ agency, year: original.year, form: original.form });
    expect({ requests: read.requests, remedies: read.remedies, disclosure: read.disclosure }).toEqual({
      requests,
      remedies,
      disclosure,
    });
    expect(read.statistics.map(({ value, raw }) => [value, raw])).toEqual(
      original.statistics.map(({ value, raw }) => [value, raw]),
    );
  });
});
