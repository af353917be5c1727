import { html, type Html } from '../html.ts';
import type { Place } from '../place.ts';
import { href, type Site } from '../site.ts';

/** The two ways on: apply, and see how far it is. On the portal of an agency its own form opens. */
export function requestDoors(
  site: Site,
  { county, agency, isCounty }: Pick<Place, 'county' | 'agency' | 'isCounty'>,
): Html {
  if (!site.appliesOnline) return html``;
  const at = `/${county.region}/requests`;
  const form = isCounty ? `${at}/new` : `${at}/new?agency=${encodeURIComponent(agency.code)}`;
  return html`<div class="doors">
    <a class="door" href="${href(site, form)}" rel="nofollow"
      ><b>网上申请</b> <span>填一张表，大约五分钟。不用注册，不问用途。</span></a
    >
    <a class="door" href="${href(site, `${at}/progress`)}" rel="nofollow"
      ><b>查询进度</b> <span>凭回执上的查询码和查询密码，也在这里补正、撤回、取答复书。</span></a
    >
  </div>`;
}

/** Who may ask for what, what an application says, and how long it takes. */
export function howToApply(): Html {
  return html`<div class="prose guide">
    <p>
      行政机关制作或者保存、还没有主动公开的信息，公民、法人或者其他组织都可以申请公开（《政府信息公开条例》第二十七条）。申请政府信息一般不收费；申请的件数、页数超过规定标准的，可以收取信息处理费（第四十二条）。
    </p>
    <h2>申请里写什么</h2>
    <ul>
      <li>您的姓名或者单位名称、身份证明、联系方式；</li>
      <li>要的信息叫什么名字、是什么文号，或者别的便于查找的特征；</li>
      <li>要纸质的、电子的还是去查阅，希望怎样得到它，例如网上获取、邮寄、当面领取。</li>
    </ul>
    <p>不需要说明申请的用途和理由。</p>
    <h2>怎样提交</h2>
    <ul>
      <li><strong>网上</strong>：填写本站的申请表，马上得到查询码。受理单位会联系您确认。</li>
      <li><strong>当面</strong>：到受理机构提交。书写有困难的可以口头提出，由工作人员代为填写。</li>
      <li><strong>邮寄、传真</strong>：寄往受理机构，信封上写明“政府信息公开申请”。</li>
    </ul>
    <h2>多久答复</h2>
    <p>
      能当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复，需要延长的最多再延长20个工作日，并且会告诉您（第三十三条）。
    </p>
    <p>
      哪一天算收到（第三十一条）：当面提交的，提交之日；挂号信、快递等需要签收的，签收之日；平常信函，受理单位与您确认之日；网上和传真，双方确认之日。经过补正的，自收到补正之日起重新计算；征求第三方意见所需时间，不计算在内。
    </p>
  </div>`;
}
