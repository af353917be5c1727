/**
 * Whether an agency, judged by its name, can't make 规章: counties, districts of cities, townships, subdistricts,
 * development zones and the departments of any of them (立法法: 国务院部门、省级政府、设区的市和自治州政府). A bare 市 may be
 * either, so it is left alone.
 */
export function cannotMakeRegulations(agency: string | null): boolean {
  if (agency === null || agency === '') return false;
  const name = agency.replace(/自治区/g, '');
  if (/(?:镇|乡|街道)(?:人民政府|办事处|党工委)?$|街道办/.test(name)) return true;
  if (/(?:实验区|开发区|新区|示范区|园区|高新区|管理区)/.test(name)) return true;
  if (/(?:县|旗|(?<!地)区)(?:人民政府)?(?:办公室)?$/.test(name)) return true;
  return /(?:县|旗|市[^市]{1,6}区|自治旗).{2,}(?:局|委员会|办公室|中心|镇|乡|街道)$/.test(name);
}
