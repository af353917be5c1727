import {
  APPLICANT_KINDS,
  IDENTITY_PROOFS,
  WANTED_DELIVERIES,
  WANTED_FORMS,
} from '#domain/request/application.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';
import { type ApplicationField, type ApplicationForm, longestOf } from './application-form.ts';
import {
  choiceField,
  type FormFault,
  faultSummary,
  listField,
  longField,
  textField,
  trapField,
} from './form-field.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** Step 2: the application. Each field says why it is asked. */
export function applicationPage(
  site: Site,
  county: County,
  about: {
    readonly agency: { readonly code: string; readonly name: string };
    readonly form: ApplicationForm;
    readonly formKey: string;
    readonly faults: readonly FormFault[];
  },
): Page {
  const { agency, form, formKey, faults } = about;
  const asked = (name: ApplicationField, label: string, why?: string) => ({
    name,
    label,
    value: form[name],
    faults,
    maxlength: longestOf(name),
    ...(why === undefined ? {} : { why }),
  });
  const action = href(site, `/${county.region}/requests/new`);
  return {
    title: faults.length > 0 ? '请改一下再继续 - 网上申请' : '网上申请第二步：填写申请',
    county,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>向${agency.name}申请</h1>
      <p class="steps">第二步，共三步：<strong>填写申请</strong>。<a href="${action}">换一个单位</a></p>
      ${faultSummary(faults)}
      <form class="form" action="${action}" method="post">
        <input type="hidden" name="agency" value="${agency.code}" />
        <input type="hidden" name="formKey" value="${formKey}" />
        <h2>要什么信息</h2>
        ${longField({ ...asked('content', '名称、文号，或者别的特征', '写得越具体，找得越快。例如：2023年××村饮水工程的竣工验收报告。'), rows: 4 })}
        ${longField({ ...asked('features', '补充说明（可以不填）', '时间、地点、涉及的项目等便于查找的线索。不需要写用途。'), rows: 3 })}
        ${choiceField({ ...asked('wantedForm', '要哪种形式'), choices: WANTED_FORMS })}
        ${choiceField({ ...asked('wantedDelivery', '怎样得到', '选“网上获取”的，办好后凭查询码在本站下载。'), choices: WANTED_DELIVERIES })}
        <h2>您是谁</h2>
        <p class="note">
          条例第二十九条要求申请写明申请人的姓名或者名称、身份证明、联系方式。这些内容加密保存，只有受理单位经办这件申请的人能看，每次查看都有记录。
        </p>
        ${choiceField({ ...asked('kind', '以什么身份申请', '按年度报告的分类统计，不影响办理。'), choices: APPLICANT_KINDS })}
        ${textField(asked('name', '姓名或者单位全称'))}
        ${listField({ ...asked('proof', '用什么证件证明身份'), choices: IDENTITY_PROOFS })}
        ${textField(asked('proofNumber', '证件号码', '用来核实申请人身份。'))}
        ${textField(asked('representative', '法定代表人或者经办人', '单位申请时填写，个人不用填。'))}
        ${textField({ ...asked('phone', '联系电话', '受理单位要与您确认收到了申请，答复期限从确认的次日起算。电话、邮箱至少填一项。'), type: 'tel', autocomplete: 'tel' })}
        ${textField({ ...asked('email', '电子邮箱'), type: 'email', autocomplete: 'email' })}
        ${textField(asked('address', '通信地址', '选择邮寄的必须填写。'))}
        ${textField({ ...asked('postcode', '邮政编码'), autocomplete: 'postal-code' })} ${trapField()}
        <button name="step" value="check">下一步：核对</button>
      </form>`,
  };
}
