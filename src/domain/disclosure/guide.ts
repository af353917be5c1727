/** The items of a guide (政府信息公开指南, 条例第十二条第二款) that an agency writes itself; the other six are its contact. */
export const GUIDE_PARTS = {
  categories: '政府信息的分类',
  arrangement: '编排体系',
  ways: '获取方式',
} as const;
export type GuidePart = keyof typeof GUIDE_PARTS;
export type GuideText = Readonly<Record<GuidePart, string>>;

/** The wording that stands where an agency has not written its own; 单位 is put for the agency's name. */
export const STANDARD_GUIDE: GuideText = {
  categories:
    '单位公开的政府信息分为主动公开和依申请公开两类。\n主动公开的信息包括《中华人民共和国政府信息公开条例》第二十条、第二十一条规定的内容，以及法律、法规、规章和国家有关规定要求主动公开的其他信息，按机构职能、政策文件、规划计划、财政信息、行政许可和处罚、重点领域等分类。',
  arrangement:
    '政府信息按公开事项编入政府信息公开目录。每条信息有索引号、名称、内容概述、生成日期，并载明发布机构、文号、发布日期、主题分类和有效性。\n索引号由行政区划代码、单位代码、年份和流水号组成，一条信息一个号，不重复使用。',
  ways: '主动公开的信息可以在本网站的政府信息公开专栏查阅、检索和下载，也可以到国家档案馆、公共图书馆、政务服务场所设置的查阅点查阅。\n没有主动公开的信息，可以向单位提出政府信息公开申请。申请应当写明申请人的姓名或者名称、身份证明、联系方式，申请公开的信息的名称、文号或者便于查询的其他特征，以及获取信息的方式。申请可以当面提交，也可以邮寄，或者通过公布的互联网渠道提交。\n认为单位没有依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
};

/** The standard wording with an agency's name in it. */
export function standardGuideOf(agencyName: string): GuideText {
  return {
    categories: STANDARD_GUIDE.categories.replaceAll('单位公开', `${agencyName}公开`),
    arrangement: STANDARD_GUIDE.arrangement,
    ways: STANDARD_GUIDE.ways
      .replaceAll('可以向单位提出', `可以向${agencyName}提出`)
      .replaceAll('认为单位', `认为${agencyName}`),
  };
}

/** What is wrong with a guide, by part, in Chinese; empty when it will do. */
export function guideFaults(text: GuideText): { field: GuidePart; message: string }[] {
  return (Object.keys(GUIDE_PARTS) as GuidePart[]).flatMap((field) => {
    const length = text[field].trim().length;
    if (length === 0) return [{ field, message: `请填写“${GUIDE_PARTS[field]}”，条例第十二条要求载明。` }];
    return length > 5000 ? [{ field, message: `“${GUIDE_PARTS[field]}”至多5000字。` }] : [];
  });
}
