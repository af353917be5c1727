/** Whether the sentence speaks for the whole agency: 我局收到, 全县各级各部门共收到; not 县公安局收到. */
export function speaksForAll(before: string, agency: string | null): boolean {
  const own = [agency, agency?.replace(/人民政府|管委会$/, '')].filter(
    (name) => name !== null && name !== undefined && name.length > 1,
  );
  let text = before.replaceAll(/《[^》]*》?|〈[^〉]*〉?/g, '');
  for (const name of own) text = text.replaceAll(name ?? '', '');
  text = text
    .replaceAll(/各[^，。；]{1,30}?(?=共|收到|受理|接收|新收|办理|累计|，|$)/g, '')
    .replaceAll(/[我本全][县市区省州旗镇乡局委办院处街][^，。；]{0,4}/g, '')
    .replaceAll(/(?:本|我)(?:单位|机关|中心|行政机关|部门)|政府部门|行政机关/g, '');
  // A subdistrict that calls itself 街道, an office that calls itself 局.
  const kind = /(街道|[镇乡局委])(?:人民政府|办事处|员会)?$/.exec(agency ?? '')?.[1];
  if (kind !== undefined) text = text.replaceAll(kind, '');
  // 县本级收到12件, 县政府收到12件 are parts of what a county reports.
  if (/(?:人民政府|管委会)$/.test(agency ?? '') && /本级|[县市区]政府(?!信息|网|门户|系统|各)/.test(text))
    return false;
  return !/(?:局|委员会|办公室|政府办|镇|乡|街道|部门|单位|中心|公安)/.test(text);
}
