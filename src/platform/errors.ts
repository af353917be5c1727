// Long because it is the one catalogue of errors.

/** An entry of the error catalogue. */
export interface ErrorText {
  readonly status: number;
  /** What happened, in a few words. */
  readonly title: string;
  /** Where, and what to do, in one or two sentences; an act may say it more exactly. */
  readonly detail: string;
}

/** Every error the system tells anyone, by its stable code. The page of the interface documentation lists them. */
export const ERRORS = {
  'request.invalid': { status: 400, title: '填写的内容有误', detail: '请按各项提示修改后重新提交。' },
  'request.unreadable': {
    status: 400,
    title: '请求无法读取',
    detail: '提交的内容不是完整的 JSON 或表单，请重新提交。',
  },
  'request.too_large': {
    status: 413,
    title: '内容太大',
    detail: '提交的内容超过大小限制，请压缩或拆分后再提交。',
  },
  'request.media_type': {
    status: 415,
    title: '不支持的格式',
    detail: '请以 JSON 提交；上传文件请用 multipart/form-data。',
  },
  'request.too_many': { status: 429, title: '操作太频繁', detail: '请稍等一分钟再试。' },
  'request.cross_site': {
    status: 403,
    title: '请求来自其他网站',
    detail: '为防止冒用身份，只接受从本站页面提交的操作。请回到本站重新操作。',
  },
  'request.token': { status: 403, title: '页面已过期', detail: '请刷新页面后重新操作。' },
  'page.not_found': { status: 404, title: '没有这个地址', detail: '请检查地址是否完整，或从首页进入。' },
  'session.none': { status: 401, title: '尚未登录', detail: '请先登录。' },
  'session.ended': { status: 401, title: '登录已失效', detail: '登录超时或已被注销，请重新登录。' },
  'session.unfinished': { status: 403, title: '登录尚未完成', detail: '请先完成登录的其余步骤。' },
  'session.refused': {
    status: 401,
    title: '登录失败',
    detail: '用户名或口令不对，或账号暂时不能登录。多次失败会锁定一段时间。',
  },
  'session.wait': { status: 429, title: '登录失败次数太多', detail: '请 15 分钟后再试，或联系安全管理员。' },
  'session.code': {
    status: 401,
    title: '动态码不对',
    detail: '请输入认证器上当前的六位数字，或一个未用过的备用码。',
  },
  'password.wrong': { status: 422, title: '现用口令不对', detail: '请重新输入现用口令。' },
  'password.weak': { status: 422, title: '新口令不合要求', detail: '请按提示换一个口令。' },
  'second_factor.enrolled': {
    status: 409,
    title: '已绑定动态码',
    detail: '如需更换设备，请联系安全管理员重置口令。',
  },
  'second_factor.not_started': { status: 409, title: '尚未开始绑定', detail: '请先取得密钥，再输入动态码。' },
  'permission.denied': {
    status: 403,
    title: '没有权限',
    detail: '您的角色不能做这项操作。如有需要，请联系安全管理员。',
  },
  'request.code': {
    status: 403,
    title: '查询码或查询密码不对',
    detail: '请对照回执重新输入；字母不分大小写。',
  },
  'request.code_locked': {
    status: 429,
    title: '输错次数太多',
    detail: '为保护您的信息，请 30 分钟后再试，或者联系受理单位。',
  },
  'remedy.not_found': {
    status: 404,
    title: '没有这件复议、诉讼',
    detail: '它可能不在您的办理范围内。请从列表进入。',
  },
  'remedy.prior': {
    status: 422,
    title: '不能接在这件复议之后',
    detail: '复议后起诉的，请选同一单位已经审结的行政复议；没有经过复议的，请不要选。',
  },
  'remedy.act': { status: 422, title: '这一步还不能登记', detail: '请按提示修改后重新提交。' },
  'remedy.no_order': {
    status: 409,
    title: '没有责令重新答复',
    detail: '只有撤销、责令履行、责令重新答复的结果，才立重新答复的件。',
  },
  'complaint.not_found': {
    status: 404,
    title: '没有这件投诉、更正或者建议',
    detail: '它可能不在您的办理范围内。请从列表进入。',
  },
  'complaint.act': { status: 422, title: '这一步还不能登记', detail: '请按提示修改后重新提交。' },
  'letter.not_found': { status: 404, title: '没有这份文书', detail: '它可能已经作废。请刷新页面。' },
  'letter.reply': { status: 409, title: '答复书由决定生成', detail: '请先“拟定答复”，答复书会随之生成。' },
  'letter.incomplete': { status: 422, title: '文书还缺内容', detail: '请先补充后再生成文书。' },
  'letter.number': {
    status: 409,
    title: '还没有设置机关代字',
    detail: '文书要编号。请先在“文书设置”里填写本单位的机关代字，如“泾农公开”。',
  },
  'letter.not_issued': {
    status: 409,
    title: '文书还没有签发',
    detail: '请先签发、打印，盖章后再上传扫描件。',
  },
  'letter.no_e_seal': {
    status: 409,
    title: '没有接入电子印章',
    detail: '请打印盖章后上传扫描件；要接入电子印章，请系统管理员设置 GONGKAI_ESEAL_URL。',
  },
  'letter.e_seal_failed': {
    status: 502,
    title: '电子印章服务没有盖成',
    detail: '请稍后再试，或者打印盖章后上传扫描件。文书没有改动。',
  },
  'letter.no_pdf': { status: 415, title: '不是 PDF 文件', detail: '请上传盖章后扫描的 PDF 文件。' },
  'letter.unsealed': {
    status: 409,
    title: '盖章的答复书还没有上传',
    detail: '送达的应当是盖章的文书。请先上传盖章后的扫描件，再登记送达。',
  },
  'redaction.not_found': {
    status: 404,
    title: '没有这份材料',
    detail: '它可能刚被删除。请刷新页面。',
  },
  'redaction.file': { status: 422, title: '材料不能上传', detail: '请按提示处理后重新上传。' },
  'redaction.marks': { status: 422, title: '遮盖的位置不对', detail: '请按提示修改后再保存。' },
  'redaction.unmarked': {
    status: 409,
    title: '还没有画遮盖的地方',
    detail: '请先标出不公开的内容。全部可以公开的，直接提供原件，不用生成遮盖件。',
  },
  'redaction.archived': {
    status: 409,
    title: '这件申请已经归档',
    detail: '归档后材料不再改动。确需更正的，请按档案管理的规定办理。',
  },
  'redaction.kept': {
    status: 409,
    title: '材料不能删除',
    detail: '已经用它生成过遮盖件，原件要留在案卷里备查。',
  },
  'publication.state': {
    status: 409,
    title: '这件申请不能转为主动公开',
    detail: '只有已经答复、予以公开或者部分公开的，才能转为主动公开。',
  },
  'publication.files': {
    status: 422,
    title: '没有可以公开的文件',
    detail: '请选择按现有遮盖制作的遮盖件；部分公开的，原件不能公开。',
  },
  'publication.applicant': {
    status: 422,
    title: '写有申请人的姓名或名称',
    detail: '公开的信息里不能有申请人。请修改标题或文件名称。',
  },
  'register.unreadable': {
    status: 422,
    title: '登记簿无法读取',
    detail: '没有找到登记簿的表头。表头应有登记号、收到日期、申请内容等列；文件应是 Excel 工作簿（XLSX）。',
  },
  'register.faulty': {
    status: 422,
    title: '登记簿有读不出来的行',
    detail: '一行也没有导入。请按提示改好文件里的这些行，再导入一次。',
  },
  'case.not_found': {
    status: 404,
    title: '没有这件申请',
    detail: '它可能不在您的办理范围内。请从工作台进入。',
  },
  'case.state': { status: 409, title: '现在不能这样办理', detail: '办理情况已经变化，请刷新页面后再操作。' },
  'case.erased': { status: 410, title: '个人信息已清除', detail: '申请人的个人信息已按保存期限清除。' },
  'case.act': { status: 422, title: '这一步还不能办理', detail: '请按提示补充后重新提交。' },
  'case.clock': { status: 422, title: '与法定期限不符', detail: '请核对日期后重新提交。' },
  'agency.not_found': {
    status: 404,
    title: '没有这个单位',
    detail: '它可能不在您的管理范围内。请从单位目录进入。',
  },
  'agency.code_taken': { status: 409, title: '单位代码已被使用', detail: '请换一个代码。' },
  'agency.has_children': {
    status: 409,
    title: '还有下属单位',
    detail: '请先停用或调整下属单位，再停用本单位。',
  },
  'agency.has_users': {
    status: 409,
    title: '还有在用的用户',
    detail: '请先停用该单位的用户，或把他们调到别的单位。',
  },
  'agency.closed': { status: 409, title: '单位已停用', detail: '停用的单位只能查阅。' },
  'agency.name_order': {
    status: 422,
    title: '更名日期不对',
    detail: '新名称的启用日期须晚于现用名称的启用日期，且不晚于今天。',
  },
  'user.not_found': { status: 404, title: '没有这个用户', detail: '请从用户列表进入。' },
  'user.name_taken': { status: 409, title: '用户名已被使用', detail: '请换一个用户名。' },
  'user.inactive': { status: 409, title: '用户已停用', detail: '停用的用户不能再授权或重置口令。' },
  'user.self': { status: 409, title: '不能对自己操作', detail: '这项操作须由另一位管理员办理。' },
  'role.not_grantable': { status: 409, title: '不能授予这个角色', detail: '请另选用户或角色。' },
  'role.not_found': { status: 404, title: '没有这项授权', detail: '它可能已被撤销。请刷新页面。' },
  'calendar.year': { status: 422, title: '日期不在这一年', detail: '补充的日期须落在所选年度之内。' },
  'import.list': { status: 422, title: '清单读不出来', detail: '请把清单另存为XLSX，并检查表头。' },
  'import.source': { status: 422, title: '导入的内容打不开', detail: '请检查文件夹、压缩包或网址。' },
  'import.not_found': {
    status: 404,
    title: '没有这次导入',
    detail: '它可能不在您的管理范围内。请从导入列表进入。',
  },
  'import.state': {
    status: 409,
    title: '这次导入的状态不允许这样做',
    detail: '请刷新页面，看看它是否还在预览，或者已经开始导入。',
  },
  'report.not_found': {
    status: 404,
    title: '没有这份报告',
    detail: '它可能不在您的管理范围内。请从年度报告列表进入。',
  },
  'report.unreadable': {
    status: 422,
    title: '文件读不出来',
    detail: '请上传文本、HTML、DOCX 或可复制文字的 PDF。',
  },
  'report.other_agency': {
    status: 422,
    title: '报告不是这个单位的',
    detail: '报告标题写的是另一个单位。请选对单位，或改正标题后重新导入。',
  },
  'report.state': {
    status: 409,
    title: '报告的状态不允许这样做',
    detail: '请刷新页面，看看它是否已被发布或撤回。',
  },
  'report.errors': { status: 409, title: '报告还有错误', detail: '请先改正全部错误，再发布。' },
  'attachment.not_found': {
    status: 404,
    title: '没有这个附件',
    detail: '它可能已被删除。请刷新页面。',
  },
  'attachment.refused': {
    status: 422,
    title: '附件不能上传',
    detail: '请按提示处理后重新上传。',
  },
  'attachment.too_large': {
    status: 413,
    title: '附件太大',
    detail: '请压缩图片或拆分后再上传。',
  },
  'attachment.infected': {
    status: 422,
    title: '附件带有病毒',
    detail: '文件没有保存。请清除病毒，或从来源处重新取得这份文件。',
  },
  'attachment.not_scanned': {
    status: 503,
    title: '附件暂时不能扫描病毒',
    detail: '病毒扫描服务没有应答，附件没有保存。请稍后再试；仍不行时，请联系系统管理员。',
  },
  'attachment.in_use': {
    status: 409,
    title: '正文里还插着这张图片',
    detail: '请先从正文里删去这张图片并保存，再删除附件。',
  },
  'document.file': {
    status: 422,
    title: '文件读不成正文',
    detail: '请上传 DOCX、可复制文字的 PDF、网页或文本文件。',
  },
  'document.body': { status: 422, title: '正文存不进去', detail: '正文太长或太复杂，请拆成附件后再保存。' },
  'document.successor': {
    status: 422,
    title: '替代文件不对',
    detail: '替代文件须是本县已经发布的信息。请从列表里选。',
  },
  'document.no_edition': { status: 404, title: '没有这一版', detail: '请从版本列表进入。' },
  'channel.not_found': { status: 404, title: '没有这条发布记录', detail: '它可能已被删除。请刷新页面。' },
  'catalog.not_found': {
    status: 404,
    title: '没有这一版目录',
    detail: '它可能不在您的管理范围内，或者草稿已被放弃。请从目录列表进入。',
  },
  'catalog.no_draft': { status: 409, title: '没有目录草稿', detail: '请先开一份草稿，再修改。' },
  'catalog.draft_exists': {
    status: 409,
    title: '已经有一份草稿',
    detail: '一个单位同时只有一份目录草稿。请接着修改那一份，或先放弃它。',
  },
  'catalog.unreadable': {
    status: 422,
    title: '目录文件读不出来',
    detail: '请上传Excel工作簿（XLSX），每个领域一张工作表。',
  },
  'catalog.faulty_rows': {
    status: 422,
    title: '目录里有读不了的行',
    detail: '什么都没有导入。请改好后重新上传，或选择不要这些行。',
  },
  'catalog.item': { status: 422, title: '事项没有填对', detail: '请按各项提示修改后再保存。' },
  'catalog.no_item': { status: 404, title: '草稿里没有这个事项', detail: '它可能刚被删去。请刷新页面。' },
  'catalog.field': { status: 422, title: '领域没有填对', detail: '请换一个名称。' },
  'catalog.no_field': { status: 404, title: '没有这个领域', detail: '它可能刚被改名或删去。请刷新页面。' },
  'catalog.empty': { status: 409, title: '草稿里没有事项', detail: '空的目录不能启用。请先加上事项或导入。' },
  'notification.not_found': { status: 404, title: '没有这条通知', detail: '请刷新页面。' },
  'dictionary.taken': { status: 409, title: '词库里已经有了', detail: '请先删去原来的词条，再添加新的。' },
  'dictionary.unreadable': {
    status: 422,
    title: '词库文件读不出来',
    detail: '请上传 Excel 工作簿（XLSX），第一行写“错误写法”“正确写法”。',
  },
  'official_paper.not_found': {
    status: 404,
    title: '没有这件公文',
    detail: '它可能不在您的管理范围内。请从公文登记簿进入。',
  },
  'official_paper.label': { status: 422, title: '公开属性不完整', detail: '请补标公开属性和法定理由。' },
  'official_paper.number_taken': {
    status: 409,
    title: '文号已经登记过',
    detail: '请在登记簿里按文号查找，核对是否重复登记。',
  },
  'official_paper.state': {
    status: 409,
    title: '公文的状态不允许这样做',
    detail: '请刷新页面，看看它是否已被退回或已转为公开稿件。',
  },
  'official_paper.unreadable': {
    status: 422,
    title: '登记簿文件读不出来',
    detail: '请上传 Excel 工作簿（XLSX），表头写文号、标题、拟稿单位、成文日期、公开属性、理由。',
  },
  'gazette.not_found': { status: 404, title: '没有这一期公报', detail: '请从公报列表进入。' },
  'gazette.number_taken': { status: 409, title: '期号已经用过', detail: '请换一个期号或总期号。' },
  'gazette.state': { status: 409, title: '这一期已经出版', detail: '出版后的公报不能再改。请刷新页面。' },
  'gazette.incomplete': { status: 422, title: '这一期还不能出版', detail: '请按提示补齐后再出版。' },
  'hand_over.not_found': { status: 404, title: '没有这份移交清单', detail: '请从移交记录进入。' },
  'hand_over.empty': {
    status: 409,
    title: '没有要移交的文件',
    detail: '这一时期公开的文件都已移交，或者没有公开的文件。请换一个时期。',
  },
  'hand_over.changed': {
    status: 409,
    title: '清单刚刚变了',
    detail: '有文件在此期间被公开、撤回或移交。请刷新清单，核对后再确认。',
  },
  'setting.not_found': { status: 404, title: '没有这项设置', detail: '请从设置列表进入。' },
  'setting.invalid': { status: 422, title: '设置的值不对', detail: '请按说明填写。' },
  'document.not_found': {
    status: 404,
    title: '没有这份信息',
    detail: '它可能不在您的管理范围内。请从信息列表进入。',
  },
  'document.state': {
    status: 409,
    title: '信息的状态不允许这样做',
    detail: '请刷新页面，看看它现在到了哪一步。',
  },
  'review.none': { status: 409, title: '稿件不在审核中', detail: '它可能已被退回或发布。请刷新页面。' },
  'review.refused': { status: 403, title: '这一步不由您办理', detail: '请由流程规定的人员办理。' },
  'review.unchecked': { status: 422, title: '还有事项没有核对', detail: '请逐项核对并勾选，或退回修改。' },
  'review.blocked': { status: 422, title: '稿件有问题，不能送审', detail: '请按各项提示修改后再送审。' },
  'review.warnings': {
    status: 409,
    title: '稿件有需要确认的提示',
    detail: '请逐条看过；确认无误的，勾选后再送审。',
  },
  'review.interpretation': {
    status: 409,
    title: '政策解读还没有备齐',
    detail: '请补齐解读，或办理免予解读。',
  },
  'review.acted': {
    status: 409,
    title: '已经有人审核',
    detail: '稿件已开始审核，不能撤回送审；请联系审核人退回。',
  },
  'review_chain.invalid': { status: 422, title: '审核流程不能这样设置', detail: '请按提示修改。' },
  'release.together': { status: 409, title: '解读与文件应同步发布', detail: '请先办完解读材料的审核。' },
  'release.label': {
    status: 409,
    title: '公开属性不是公开',
    detail: '只有主动公开、删减后公开的信息可以发布。请核对公开属性。',
  },
  'release.time': { status: 422, title: '发布时间不对', detail: '定时发布的时间应在现在之后、一年之内。' },
  'interpretation.link': { status: 422, title: '不能这样关联解读', detail: '请选择一份政策解读。' },
  'column.not_found': {
    status: 404,
    title: '没有这个栏目',
    detail: '它可能已被删除，或不在您的管理范围内。请刷新栏目页。',
  },
  'column.invalid': { status: 422, title: '栏目填写有误', detail: '请按各项提示修改。' },
  'column.slug_taken': {
    status: 409,
    title: '地址名已被使用',
    detail: '本单位已有一个栏目用这个地址名，请换一个。',
  },
  'column.place': { status: 422, title: '栏目不能放在这里', detail: '请另选上级栏目。' },
  'column.in_use': {
    status: 409,
    title: '栏目还不能删除',
    detail: '栏目下还有下级栏目或信息。请先移走，或者把栏目设为隐藏。',
  },
  'look.invalid': { status: 422, title: '外观设置不能这样改', detail: '请按提示修改。' },
  'guide.invalid': { status: 422, title: '公开指南填写有误', detail: '请按各项提示修改。' },
  'correction.not_found': {
    status: 404,
    title: '没有这条找错留言',
    detail: '它可能不在您的管理范围内。请从找错留言列表进入。',
  },
  'correction.ended': { status: 409, title: '已经办结', detail: '这条找错留言已经办结，请刷新列表。' },
  'conflict.changed': { status: 409, title: '内容刚被别人改过', detail: '请刷新页面，核对后重新操作。' },
  'server.failed': {
    status: 500,
    title: '系统出错',
    detail: '操作没有完成。请稍后再试；仍不行时，请把请求编号告诉管理员。',
  },
  'server.unavailable': {
    status: 503,
    title: '系统暂时不能服务',
    detail: '系统正在启动或维护，请稍后再试。',
  },
} as const satisfies Readonly<Record<string, ErrorText>>;

export type ErrorCode = keyof typeof ERRORS;
