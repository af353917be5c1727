import { type WrongForm, wordTree, wrongForms } from '../dictionary.ts';
import type { ContentRule } from '../rule.ts';

export const WRONG_WORDING: ContentRule = {
  id: 'wording.dictionary',
  title: '错别字和不规范用语',
  source: '国办发〔2019〕19号附件：不得出现严重表述错误；本单位词库',
  *find({ passages, dictionary }) {
    const tree = wordTree(dictionary.filter((entry): entry is WrongForm => entry.kind === 'wording'));
    for (const passage of passages)
      for (const { at, entry } of wrongForms(passage.text, tree)) {
        const { wrong, right, severity } = entry;
        yield {
          severity,
          place: passage.placeAt(at),
          excerpt: passage.excerptAt(at, wrong.length),
          message: right === '' ? `“${wrong}”不宜使用，请删去或改写。` : `“${wrong}”应写作“${right}”。`,
        };
      }
  },
  hits: [
    '公开是做为一项制度。',
    '截止到12月底',
    '切实按装到位',
    { fields: { title: '关于加强帐户管理的通知' } },
    {
      fields: { bodyText: '请到老政务大厅办理' },
      dictionary: [{ kind: 'wording', wrong: '老政务大厅', right: '县民大厅', severity: 'warning' }],
    },
  ],
  passes: ['公开是作为一项制度。', '截至12月底', '所作所为', '请在月底前报名，报名截止时间另行通知'],
};
