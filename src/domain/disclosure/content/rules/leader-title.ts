import type { LeaderTitle } from '../dictionary.ts';
import type { ContentRule } from '../rule.ts';

/** Titles by which a leader is named, with what makes them another one: 副, 常务副, 代. */
const TITLE =
  /(?:常务副|党组副|副|代|代理)?(?:书记|县长|区长|市长|乡长|镇长|局长|主任|主席|部长|科长|站长|所长|院长|检察长|秘书长|处长|组长|州长|省长)/g;

export const LEADER_TITLE: ContentRule = {
  id: 'wording.leader-title',
  title: '领导同志的职务',
  source: '国办发〔2019〕19号附件：不得出现严重表述错误；本单位登记的职务',
  *find({ passages, dictionary }) {
    const leaders = dictionary.filter(
      (entry): entry is LeaderTitle => entry.kind === 'leader' && entry.name.length >= 2,
    );
    for (const passage of passages)
      for (const leader of leaders)
        for (
          let at = passage.text.indexOf(leader.name);
          at >= 0;
          at = passage.text.indexOf(leader.name, at + 2)
        ) {
          const title = titleBeside(passage.text, at, leader.name.length);
          if (title === null || titlesIn(leader.titles).includes(title)) continue;
          yield {
            severity: 'block',
            place: passage.placeAt(at),
            excerpt: passage.excerptAt(
              at - title.length < 0 ? 0 : at - title.length,
              leader.name.length + title.length,
            ),
            message: `“${leader.name}”登记的职务是“${leader.titles}”，这里写的是“${title}”。请核对。`,
          };
        }
  },
  hits: [
    {
      fields: { bodyText: '副县长王建国出席会议。' },
      dictionary: [{ kind: 'leader', name: '王建国', titles: '县委副书记、县长' }],
    },
    {
      fields: { bodyText: '王建国主任指出，' },
      dictionary: [{ kind: 'leader', name: '王建国', titles: '县长' }],
    },
  ],
  passes: [
    {
      fields: { bodyText: '县长王建国出席会议。' },
      dictionary: [{ kind: 'leader', name: '王建国', titles: '县委副书记、县长' }],
    },
    {
      fields: { bodyText: '县委副书记王建国主持。' },
      dictionary: [{ kind: 'leader', name: '王建国', titles: '县委副书记、县长' }],
    },
    {
      fields: { bodyText: '王建国到杨和镇调研。' },
      dictionary: [{ kind: 'leader', name: '王建国', titles: '县长' }],
    },
  ],
};

/** The title that touches a name, before it or behind; null without one. */
function titleBeside(text: string, at: number, length: number): string | null {
  const before = titlesWithin(text.slice(Math.max(0, at - 12), at)).find(
    (one) => one.end === Math.min(12, at),
  );
  const after = titlesWithin(text.slice(at + length, at + length + 8)).find((one) => one.begin === 0);
  return before?.title ?? after?.title ?? null;
}

function titlesIn(titles: string): string[] {
  return titlesWithin(titles).map(({ title }) => title);
}

function titlesWithin(text: string): { title: string; begin: number; end: number }[] {
  return [...text.matchAll(TITLE)].map((match) => ({
    title: match[0],
    begin: match.index,
    end: match.index + match[0].length,
  }));
}
