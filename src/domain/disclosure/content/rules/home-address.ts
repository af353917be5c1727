import type { Passage } from '../passage.ts';
import type { ContentDraft, ContentRule } from '../rule.ts';

/** A road or village followed within a few characters by a number of the door. */
const DOOR =
  /(?:[路街巷村庄屯镇乡园苑区]|大道|社区|小区|家属院|胡同)[^\n\t，。；、：:,;\d]{0,12}(?:\d{1,4}(?:号楼|号院|[号组队社栋幢座]|单元|-)[^\n\t，。；、：:,;]{0,8}?){1,3}/g;
/** Down to the door: this is where somebody lives, not where an office is. */
const TO_THE_DOOR =
  /\d(?:室|户)|单元|(?:组|队|社|村)\d{1,4}号|\d+(?:号楼|栋|幢|座).{0,6}\d|[组队社]\d{1,4}号|\d-\d+-\d/;
const HOME = /家庭住址|家庭地址|住址|家住|现住|居住地|户籍地|户籍所在|住所地/;
const OFFICE =
  /局|中心|大厅|委员会|政府|公司|单位|办公|窗口|医院|学校|卫生院|派出所|幼儿园|办事处|地点|会议室|项目|工程|企业|机构|合作社|邮编|邮寄|接收|报名/;
const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤纳哈穆';
const PERSON = new RegExp(
  `(?:^|[\\s，、：:；。（(])[${SURNAME}][\\u4e00-\\u9fa5]{1,2}(?=$|[\\s，、：:；。（(）)男女]|家住|住)`,
);

export const HOME_ADDRESS: ContentRule = {
  id: 'personal.home-address',
  title: '家庭住址',
  source: '条例第十五条；个人信息保护法第二十八条（行踪、住址）',
  *find({ passages }) {
    for (const passage of passages) yield* inPassage(passage);
  },
  hits: [
    '张三，男，家住杨和镇王太村3组25号。',
    '1\t李四\t望远镇人民路88号丽水花园12号楼2单元301室\t500元',
    '当事人马小明，住址：杨和镇利民西街12号3单元402室',
    '申请人家庭住址：李俊镇西邵村7组16号',
  ],
  passes: [
    '地址：杨和镇人民路88号县政务服务中心二楼',
    '县医疗保障局，杨和镇宁丰街31号1号楼203室',
    '李俊镇西邵村7组道路硬化工程',
    '张三，住址：杨和镇王太村',
    '报名地点：团结东路5号行政中心3号楼201室',
    '永宁县政府印发〔2018〕3号文件',
  ],
};

function* inPassage(passage: Passage): Generator<ContentDraft> {
  for (const match of passage.text.matchAll(DOOR)) {
    const before = passage.before(match.index, 40);
    const whole =
      match[0] + passage.text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    const isHome = HOME.test(before);
    if (!isHome && (OFFICE.test(before) || OFFICE.test(whole))) continue;
    if (!isHome && !PERSON.test(before)) continue;
    if (!TO_THE_DOOR.test(whole)) continue;
    const at = match.index;
    yield {
      severity: 'block',
      place: passage.placeAt(at),
      excerpt: covered(passage.excerptAt(at, match[0].length)),
      message: '这里有个人的详细住址，不得公开。请只写到村（社区），删去组别和门牌号。',
    };
  }
}

/** The door number is what must not be passed on. */
function covered(words: string): string {
  return words.replaceAll(/\d/g, '*');
}
