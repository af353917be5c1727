import { cutLine, type PlacedFinding } from '#domain/report/place-findings.ts';
import type { DraftLine } from '#domain/report/report-text.ts';
import type { ReactNode } from 'react';
import { wordsKey } from './focus-place.ts';

interface Props {
  readonly label: string;
  /** -1 for what stands before the first heading. */
  readonly section: number;
  readonly text: string;
  readonly placeholder: string;
  /** Room for a few lines before anything is written. */
  readonly roomy: boolean;
  readonly marked: MarkedLines;
  readonly onType: (text: string) => void;
}

/** The lines of the text as they were when it was last inspected, with what was found in them. */
export interface MarkedLines {
  readonly lines: readonly DraftLine[];
  readonly placed: readonly PlacedFinding[];
  readonly selected: PlacedFinding | null;
}

/** The paragraphs of a section. The field grows with its words; doubtful ones are underlined. */
export function EditorWords({ label, section, text, placeholder, roomy, marked, onType }: Props): ReactNode {
  return (
    <div className={roomy ? 'editor-words is-roomy' : 'editor-words'}>
      <div className="editor-words-behind" aria-hidden>
        <Marked section={section} text={text} marked={marked} />{' '}
      </div>
      <textarea
        data-words={wordsKey({ kind: 'text', section })}
        aria-label={label}
        rows={1}
        value={text}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

function Marked({ section, text, marked }: Pick<Props, 'section' | 'text' | 'marked'>): ReactNode {
  const { lines, placed, selected } = marked;
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    const number = lines.findIndex(
      ({ place, text: known }) =>
        place?.kind === 'text' && place.section === section && place.offset === start && known === line,
    );
    const here = number === -1 ? [] : placed.filter((one) => one.line === number + 1);
    return (
      <span key={index}>
        {index > 0 && '\n'}
        {here.length === 0
          ? line
          : cutLine(line, here).map((stretch, at) => {
              const [first] = stretch.findings;
              if (first === undefined) return stretch.text;
              const shown = stretch.findings.find((one) => one.number === selected?.number) ?? first;
              const isChosen = shown.number === selected?.number;
              return (
                <mark
                  key={at}
                  className={`words is-${shown.finding.severity}${isChosen ? ' is-chosen' : ''}`}
                >
                  {stretch.text}
                </mark>
              );
            })}
      </span>
    );
  });
}
