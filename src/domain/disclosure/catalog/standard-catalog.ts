import pilotFile from '../../../../data/catalog/pilot-fields.json' with { type: 'json' };
import statutoryFile from '../../../../data/catalog/statutory.json' with { type: 'json' };
import type { CatalogField, CatalogItem, Tick } from './catalog.ts';

/** A ready-made field: what a county begins with, and where it comes from. */
export interface StandardField extends CatalogField {
  /** Other names of the same field, as counties write it. */
  readonly aliases: readonly string[];
  readonly section: 'statutory' | 'pilot';
}

export interface StandardSection {
  readonly edition: string;
  readonly name: string;
  /** Notices and articles that it rests on. */
  readonly source: string;
  /** What it is not, for whoever puts it in force. */
  readonly note: string;
  readonly fields: readonly StandardField[];
}

/** As data/catalog writes it: what an item leaves out it has from its field. */
interface SectionFile {
  readonly edition: string;
  readonly name: string;
  readonly source: string;
  readonly note: string;
  readonly defaultTimeLimit: string;
  readonly fields: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly agency: string;
    readonly basis: string;
    readonly items: readonly {
      readonly level1: string;
      readonly level2: string;
      readonly content: string;
      readonly timeLimit?: string;
      readonly basis?: string;
      readonly levels?: string;
    }[];
  }[];
}

/** 法定主动公开内容 and the 26 pilot fields (国办发〔2019〕54号). */
export const STANDARD_CATALOG: readonly StandardSection[] = [
  sectionOf('statutory', statutoryFile),
  sectionOf('pilot', pilotFile),
];

/** The ready-made field of a name or one of its other names; null when there is none. */
export function findStandardField(name: string): StandardField | null {
  const fields = STANDARD_CATALOG.flatMap((section) => section.fields);
  return fields.find((field) => field.name === name || field.aliases.includes(name)) ?? null;
}

function sectionOf(section: StandardField['section'], file: SectionFile): StandardSection {
  const { edition, name, source, note, defaultTimeLimit } = file;
  const fields = file.fields.map((field): StandardField => ({
    name: field.name,
    aliases: field.aliases,
    section,
    title: section === 'pilot' ? `${field.name}领域基层政务公开标准目录` : field.name,
    notes: [`来源：${source}。`, note],
    items: field.items.map((item, place): CatalogItem => {
      const levels: readonly Tick[] = item.levels === 'township' ? ['township'] : ['county'];
      return {
        serial: String(place + 1),
        level1: item.level1,
        level2: item.level2,
        process: '',
        content: item.content,
        basis: item.basis ?? field.basis,
        timeLimit: item.timeLimit ?? defaultTimeLimit,
        agency: field.agency,
        channels: [
          { name: '政府网站', mark: 'required' },
          { name: '两微一端', mark: 'optional' },
          { name: '公开查阅点', mark: 'optional' },
        ],
        ticks: ['everyone', 'proactive', ...levels],
        groupWords: '',
        column: '',
      };
    }),
  }));
  return { edition, name, source, note, fields };
}
