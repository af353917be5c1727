// Made-up documents in the words of government. Nothing is copied; what matters is how often words come: some stand in
// every second document, most in a handful (Zipf), and new names come up all the time.

export interface MadeDocument {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly genre: string;
  readonly subject: string;
  readonly agency: number;
  readonly column: number;
  readonly publishedAt: Date;
  readonly expiresOn: string | null;
  readonly bodyText: string;
}

export const AGENCIES = 48;
export const COLUMNS = 39;
const YEARS = 10;
const LENGTH = 1500;

const COMMON =
  '工作 政府 单位 有关 人民 部门 全县 建设 管理 服务 通知 办法 项目 安全 发展 农村 实施 组织 要求 落实 责任 情况 进行 加强 社会 重点 群众 企业 资金 生产 经济 环境 制度 监督 检查 教育 文化 行政 公开 信息 申请 审批 规划 土地 村民 乡镇 街道 社区 就业 医疗 卫生 养老 保障 救助 补贴 产业 农业 畜牧 林业 水利 交通 住房 城市 生态 保护 污染 防治 应急 消防 食品 药品 市场 监管 执法 处罚 许可 招标 采购 预算 决算 财政 税收 统计 审计 档案 民政 残疾 儿童 妇女 青年 教师 学生 学校 招生 考试 培训 技能 科技 创新 数据 平台 网络 电子 证照 窗口 热线 投诉 举报 信访 调解 法治 宣传 普法 诉讼 复议 合同 履约 信用 承诺 公示 公告 意见 方案 细则 规定 决定 批复 函件 纪要 名单 标准 规范 程序 流程 期限 材料 证明 登记 备案 验收 评估 考核 奖励 表彰 整改 问责'.split(
    ' ',
  );
const HEADS =
  '饮水 灌溉 梯田 苜蓿 枸杞 马铃薯 玉米 冬小麦 肉牛 滩羊 生猪 禽蛋 蔬菜 大棚 果园 林草 湿地 河道 水库 塘坝 泵站 沟渠 公路 桥梁 隧道 客运 货运 校车 公交 停车 路灯 供热 供水 供气 电网 光伏 风电 煤炭 矿山 砂石 尾矿 化工 油气 危房 棚户 宅基地 承包地 集体 合作社 家庭 龙头 园区 商贸 物流 电商 旅游 景区 文物 博物馆 图书馆 广场 体育 幼儿园 中学 职校 医院 诊所 疫苗 传染病 慢性病 中医 妇幼 托育 低保 特困 孤儿 高龄 优抚 退役 殡葬 墓地 地名 界线 社团 彩票 户籍 出租屋 禁毒 反诈 防汛 抗旱 地震 滑坡 森林 草原 燃气 电梯 锅炉 特种 粮食 储备 种子 农药 化肥 兽药 屠宰 渔业 能繁 秸秆 地膜 粪污 垃圾 厕所 污水 扬尘 噪声 辐射'.split(
    ' ',
  );
const TAILS =
  '工程 设施 试点 基地 示范 改造 整治 修复 提升 补助 奖补 贷款 贴息 保险 认定 评审 抽查 巡查 监测 预警 普查 调查 核查 清查 统筹 协调 联动 会商 督导 销号 台账 清单 目录 图纸 建档 移交 养护 管护 运营 托管 租赁 流转 征收 补偿 安置 搬迁 回购 拍卖 转让 注销 年检 换证 培育 引进 推广 研发 孵化 展销'.split(
    ' ',
  );
const PLACE =
  '清 临 永 安 兴 和 平 宁 泰 康 福 德 仁 义 信 文 武 龙 凤 虎 鹤 松 柏 梅 兰 桂 桃 杏 李 柳 榆 槐 石 土 沙 泉 溪 河 湖 滩 湾 坡 岭 峰 岗 坪 塬 沟 川 堡 寨 关 店 铺 桥 渡 口 东 南 西 北 上 下 大 小 新 老 红 黄 青 白 黑 金 银 铜 铁'.split(
    ' ',
  );
const LINKS = '的 的 的 和 和 及 对 在 按照 根据 并 应当 由 等'.split(' ');
const GENRES = '通知 意见 办法 公告 公示 通报 批复 函 方案 规划 决定 报告'.split(' ');
const SUBJECTS =
  '综合政务 财政、金融、审计 国土资源、能源 农业、林业、水利 工业、交通 商贸、海关、旅游 市场监管、安全生产 城乡建设、环境保护 科技、教育 文化、广电、新闻出版 卫生、体育 人口与计划生育 劳动、人事、监察 公安、安全、司法 民政、扶贫、救灾 其他'.split(
    ' ',
  );
const WORDS = [...COMMON, ...HEADS.flatMap((head) => TAILS.map((tail) => head + tail))];

/** Document number `index` of `count`, the same every time. Documents come oldest first. */
export function makeDocument(index: number, count: number): MadeDocument {
  const random = randomOf(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Zipf: the n-th word comes 1/n times as often as the first.
  const word = (): string => {
    if (random() < 0.02) return `${pick(PLACE)}${pick(PLACE)}${pick(['村', '镇', '乡', '路', '社区'])}`;
    return WORDS[Math.floor(Math.exp(random() * Math.log(WORDS.length + 1))) - 1] ?? pick(WORDS);
  };
  const topic = `${pick(HEADS)}${pick(TAILS)}`;
  const genre = pick(GENRES);
  const day = new Date(Date.UTC(2016, 0, 1) + (index / count) * YEARS * 365.25 * 86_400_000);
  const year = day.getUTCFullYear();
  const numbered = random() < 0.4;
  let bodyText = '';
  while (bodyText.length < LENGTH) {
    const length = 6 + Math.floor(random() * 12);
    for (let at = 0; at < length; at += 1) {
      if (random() < 0.25) bodyText += pick(LINKS);
      bodyText += random() < 0.01 ? topic : word();
    }
    bodyText += random() < 0.3 ? '。\n' : '，';
  }
  if (random() < 0.2) bodyText += `根据清政办发〔${year - 1}〕${1 + Math.floor(random() * 80)}号文件执行。`;
  return {
    title: `关于${random() < 0.5 ? `${pick(PLACE)}${pick(PLACE)}镇` : ''}${topic}${word()}${word()}的${genre}`,
    documentNumber: numbered ? `清政办发〔${year}〕${1 + (index % 997)}号` : null,
    genre,
    subject: pick(SUBJECTS),
    agency: Math.floor(random() ** 2 * AGENCIES),
    column: Math.floor(random() ** 2 * COLUMNS),
    publishedAt: day,
    expiresOn: random() < 0.05 ? `${year + 3}-12-31` : null,
    bodyText,
  };
}

/** Evenly spread numbers from 0 to 1, always the same for a seed. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
