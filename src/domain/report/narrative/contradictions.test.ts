import { describe, expect, it } from 'vitest';
import { checkReport } from '../check.ts';
import { buildReport } from '../rules/example.ts';

/** What the checker says, louder than a notice, of a paragraph of the overview of a 2022 report. */
function told(text: string | readonly string[]): string[] {
  const overview = typeof text === 'string' ? [text] : text;
  const report = buildReport({ form: '2021', text: { overview } });
  return checkReport(report)
    .filter((finding) => finding.severity !== 'notice')
    .map((finding) => finding.rule);
}

describe('totals against their parts', () => {
  it.each([
    [
      'a list that ends in 其他 and adds to less',
      '全县公开信息900条，其中动态类500条，公告类300条，其他信息60条。',
    ],
    ['a list of semicolons', '全县公开信息900条，其中：动态类500条；公告类300条；其他类120条。'],
    ['a list after a colon', '全年主动公开信息总数200条：目录类120条，动态类60条，其他40条。'],
    [
      'parts of one kind that exceed the total',
      '热线受理工单300件，其中：求助类200件，投诉类80件，咨询类70件。',
    ],
    ['a part larger than the total', '编发简报12期，其中刊登经验信息30期。'],
    ['分别为', '收到来信50件，分别为咨询30件、投诉25件。'],
    ['shares that add to 100 %', '办理建议和提案90件，其中建议40件，占44.4%；提案52件，占55.6%。'],
    ['closed and pending', '县长信箱收到来信120件，办结110件，正在办理8件。'],
    ['answered online and passed on', '热线受理诉求600件。在线答复450件、交办乡镇部门140件。'],
    ['a closing total', '新增公众号6个、视频号3个，共计10个。'],
    ['the parts in another sentence', '全年受理诉求400件。其中，咨询类300件，求助类90件，其他20件。'],
    [
      'parts that are themselves 受理, and pending in other words',
      '热线共受理诉求900件，其中县级平台受理600件，市级平台转派250件；到年底办结830件，还在期限内办理20件。',
    ],
    ['accounts in a bracket', '开设政务新媒体30个（公众号20个、微博6个、其他3个）。'],
  ])('finds %s', (_, text) => {
    expect(told(text)).toEqual(expect.arrayContaining(['narrative.parts-sum']));
  });

  it.each([
    [
      'what came in and what was carried in, split by applicant and by outcome',
      '收到申请40件，结转上年度5件，其中，自然人36件，企业4件。予以公开20件，部分公开8件，无法提供12件，结转下年度5件。',
    ],
    [
      'shares in brackets between the items of a list',
      '办结126件，其中予以公开64件（占50.8%）、部分公开11件（占8.7%）、不予公开46件（占36.5%）、其他处理5件（占4.0%）。',
    ],
    ['one account for two kinds', '收到代表建议17件、委员提案26件，已办结42件，正在办理1件。'],
    ['a blank for the thousands', '公开信息12 306条，其中网站公开9871条。'],
    ['a bare 其中 that adds to less', '发布信息2848条，其中动态类1212条，公告347条，重点领域270条。'],
    ['accounts of which two kinds are named', '开通政务新媒体6个，其中微信类3个，微博类1个。'],
    [
      'the same information on several channels',
      '公开信息1000条，其中网站公开700条，微信公开400条，其他方式公开50条。',
    ],
    ['approximate totals', '发布各类信息16000余条，其中动态577条、其他1311条。'],
    ['two splittings that both hold', '收到来电90件，其中咨询60件、投诉30件；当场答复70件，转办20件。'],
    ['a third part behind the pair', '承办提案13件，已办结6件，正在办理6件，1件暂时无法办理。'],
    ['carried in from the year before', '受理来信100件，上年结转5件，办结98件，正在办理7件。'],
    ['overlapping aspects', '举办培训10期，其中线上4期，线下6期，面向乡镇2期。'],
    ['a bracket with another measure', '进驻事项801项（子项871项），窗口76个。'],
    [
      'a row of figures without a total',
      '公开要闻285条，公告303条，涉及重点领域350条，民生713条，其他3413条。',
    ],
    ['a list that says 等', '热线受理1000件，其中求助400件、咨询350件，建议等100件。'],
    ['parts of parts', '出台文件40件，其中规范性文件12件（县政府7件、部门5件），其他文件28件。'],
    ['figures of two sentences', '县长信箱收到来信131件，答复127件、正在办理4件。网民留言102件、答复102件。'],
    ['different counting words', '抽查65批次1248户，其中联合抽查17批次125户。'],
    ['thousands separators and spaces', '公开信息 1,200 条，其中动态 700 条，公告 300 条，其他 200 条。'],
    ['full-width digits', '公开信息５０条，其中动态３０条，其他２０条。'],
  ])('leaves alone %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('tells a wrong total from right parts by splittings that agree', () => {
    const text =
      '热线全年受理诉求560件。其中：县级平台480件，市级转派40件；在线答复400件，交办部门120件。累计办结510件，正在办理10件。';
    const report = buildReport({ form: '2021', text: { overview: [text] } });
    const [finding] = checkReport(report).filter((one) => one.rule === 'narrative.parts-sum');
    expect(finding).toMatchObject({ expected: 520, actual: 560 });
    expect(finding?.message).toContain('3种分法');
  });

  it('joins a sentence over a page break and keeps the line of its figures', () => {
    const report = buildReport({
      form: '2021',
      text: { overview: ['县长信箱全年共收到群众来信120件，办结', '110件，正在办理8件。'] },
    });
    const [finding] = checkReport(report);
    expect(finding?.rule).toBe('narrative.parts-sum');
    expect(report.source[(finding?.line ?? 0) - 1]).toContain('110件');
  });
});

describe('ratios', () => {
  it.each([
    ['a rate that does not fit', '收到来信112件，办结108件，办结率98.2%。'],
    ['a share that does not fit', '办理答复80件，其中建议30件，占47.5%。'],
    ['a share in a bracket', '受理诉求200件，其中咨询90件（55%），投诉50件（25%）。'],
    ['a rate over two sentences', '热线受理诉求500件。累计办结450件，综合办结率95.5%。'],
  ])('finds %s', (_, text) => {
    expect(told(text)).toEqual(['narrative.ratio']);
  });

  it.each([
    ['rounded', '收到来信112件，办结110件，办结率98.2%。'],
    ['cut off', '收到留言131件，答复127件，办结率96.94%。'],
    ['cut off at one decimal', '转办工单1186件，办结1182件，办结率99.6%。'],
    ['all of it', '收到留言64件、答复64件，办结率100%。'],
    ['growth', '公开信息230条，占总数不变，与去年同期相比增长70.54%。'],
    ['a rate without its figures', '办结5363件，期内办结率99.81%，满意度98.94%。'],
    ['以上', '受理100件，办结97件，办结率98%以上。'],
    ['a share of something named elsewhere', '梳理事项1277项。即办件286项，占划转事项的72%。'],
    ['another figure of the sentence fits', '32个部门进驻29个，1277项事项进驻1183项，进驻率92.6%。'],
    ['compressed times', '办理时限平均压缩63%，107项事项纳入清单。'],
  ])('accepts what is %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('says which other figure fits', () => {
    const text = '热线受理诉求560件。其中：在线答复400件、占76.92%，交办部门120件、占23.08%。';
    const report = buildReport({ form: '2021', text: { overview: [text] } });
    const finding = checkReport(report).find((one) => one.rule === 'narrative.ratio');
    expect(finding?.message).toContain('以520（400＋120）为总数时则相符');
  });
});

describe('conflicts and wrong years', () => {
  it.each([
    [
      'the same measure twice',
      ['2022年，全县主动公开政府信息478条。', '全县主动公开政府信息520条，覆盖面更广。'],
      'narrative.conflict',
    ],
    ["last year's sentence", ['2021年，全县共主动公开政府信息3520条。'], 'narrative.wrong-year'],
    [
      "last year's period",
      ['本报告所列数据统计期限为2021年1月1日至2021年12月31日。'],
      'narrative.wrong-year',
    ],
    ['a period that stops short', ['本报告所列数据统计期限为2022年1月1日至12月21日。'], 'form.period'],
  ])('finds %s', (_, text, rule) => {
    expect(told(text)).toEqual([rule]);
  });

  it.each([
    ['a comparison', '2022年，全县公开信息500条，比2021年增加20条。'],
    ['a look back', '2021年，我县被列为试点县，公开事项300项。2022年全面推开。'],
    ['a cited notice', '按照2021年政务公开工作要点和《青山县2021年政务公开方案》，公开信息20条。'],
    ['a plan', '2023年，我县将进一步公开信息。'],
    ['dates of events', '2021年12月1日起施行的办法要求公开12项信息。'],
    ['a span of years', '2020年至2022年，全县公开信息9000条。'],
    ['two bodies', '一是全年公开信息320条。二是县司法局公开信息20条。'],
    ['trainings of two kinds', '开展业务培训3场。开展保密培训2场。'],
  ])('leaves alone %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

it('takes a title of the wrong year for one mistake, not for a text of another year', () => {
  const report = buildReport({
    form: '2019',
    year: 2021,
    preamble: ['本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。'],
    text: { overview: ['2020年，我局主动公开信息30条。', '2020年，我局共办理咨询12件。'] },
  });
  const findings = checkReport(report).filter((finding) => finding.severity !== 'notice');
  expect(findings.map((finding) => finding.rule)).toEqual(['narrative.wrong-year']);
});

describe('noise', () => {
  it.each([
    ['digits', '1'],
    ['其中', '其中'],
    ['lists without end', '其中1件，'],
    ['sentences without end', '收到申请9件，办结3件。'],
  ])('reads a long run of %s without getting lost', (_, piece) => {
    const report = buildReport({ form: '2021', text: { overview: [piece.repeat(300_000 / piece.length)] } });
    expect(checkReport(report).length).toBeLessThan(200);
  });
});
