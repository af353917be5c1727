import type { Command } from './command.ts';

/** Every command but serve, which main.ts adds. Help and docs/commands.md derive from this table. */
export const commandTable: readonly Command[] = [
  {
    name: 'report check',
    usage: '文件…',
    text: '读出年度报告并核对，列出问题；不需要数据库',
    options: [
      ['--json', '每个文件输出一行 JSON'],
      ['--county', '这些文件是一个县的：县政府的报告与各单位之和核对'],
    ],
    load: () => import('./report-check.ts'),
  },
  {
    name: 'report convert',
    usage: '文件 --to 格式 -o 输出文件',
    text: '把年度报告转为 json、txt、html、docx、pdf 或 xlsx；不需要数据库',
    load: () => import('./report-convert.ts'),
  },
  {
    name: 'deadline',
    usage: '--json | 收到日 工作日数',
    text: '依申请公开的答复期限：从标准输入读取办理经过，推算到期日并说明依据；或只数工作日。不需要数据库',
    options: [
      ['--json', '从标准输入读取 JSON 格式的办理经过，输出一行 JSON；经过不可能时退出码为 1'],
      ['收到日 工作日数', '自这一天次日起数工作日，列出不计的日子'],
      ['--region 行政区划代码', '数工作日时用这个地区的日历，如 640424'],
    ],
    load: () => import('./deadline.ts'),
  },
  {
    name: 'init',
    usage: '文件.xlsx',
    text: '从一份工作簿装入区划、单位和用户，正式启用一个县',
    options: [['--blank 文件.xlsx', '写出一份空白工作簿供填写']],
    load: () => import('./init.ts'),
  },
  {
    name: 'demo',
    usage: '',
    text: '在空库中装入演示数据，并显示一次性口令',
    load: () => import('./demo.ts'),
  },
  {
    name: 'account reset',
    usage: '用户名',
    text: '给一个账号换成一次性口令，并解除动态码和锁定；用于唯一的安全管理员自己登录不了时',
    load: () => import('./account-reset.ts'),
  },
  {
    name: 'account supervisor',
    usage: '用户名 姓名 行政区划代码',
    text: '建立上级督查账号，只读查阅该区划内各县的年度报告',
    load: () => import('./account-supervisor.ts'),
  },
  {
    name: 'import',
    usage: '文件夹|ZIP|网址',
    text: '导入县里已有的文件：文件夹或 ZIP（可带 XLSX 清单）、旧网站的保存副本，或按站点地图从旧网站取；中断后再运行即接着做，不会重复',
    options: [
      ['--plan', '只预览：数量、疑问，什么都不写'],
      ['--list 文件.xlsx', '清单；不给时用文件夹里的清单'],
      ['--county 行政区划代码', '导入到哪个县；只有一个县时不必给'],
      ['--agency 代码或名称', '没有写发布机构的记在哪个单位名下；默认县政府'],
      ['--release 方式', 'certain（默认）：无疑问的按原日期公开；all：有疑问的也公开；none：都留作草稿'],
      ['--doubts 文件.csv', '把有疑问的写成表'],
      ['--site 文件.json', '旧网站的标题、日期、正文、栏目在哪里（选择器）'],
      ['--delay 秒', '从网站取时两次请求的间隔，默认 1 秒'],
    ],
    load: () => import('./import/import.ts'),
  },
  {
    name: 'migrate',
    usage: '',
    text: '把数据库升级到本程序的版本',
    load: () => import('./migrate.ts'),
  },
  {
    name: 'search rebuild',
    usage: '',
    text: '重建检索索引；重建时照常检索，中断后再运行会接着做',
    options: [['--region 行政区划代码', '只重建这个地区的']],
    load: () => import('./search-rebuild.ts'),
  },
  {
    name: 'audit verify',
    usage: '',
    text: '核验审计日志的封存链，找出被改、缺失或截断的记录',
    options: [
      ['--head 文件', '同时与库外留存的链头核对'],
      ['--export 文件', '导出现在的链头，供另处留存'],
      ['--json', '输出一行 JSON'],
    ],
    load: () => import('./audit-verify.ts'),
  },
];
