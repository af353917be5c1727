import { cutLine, type PlacedFinding } from '#domain/report/place-findings.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly lines: readonly SourceLine[];
  readonly placed: readonly PlacedFinding[];
  readonly selected: PlacedFinding | null;
  readonly onSelect: (number: number) => void;
}

export interface SourceLine {
  /** 1-based, as in the findings. */
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
}

/** The whole source text, line by line. */
export function allLines(report: ReadReport): SourceLine[] {
  const headings = new Set(report.sections.map((section) => section.line));
  return report.source.map((text, index) => ({
    number: index + 1,
    text,
    isHeading: headings.has(index + 1),
  }));
}

/** Only what was written as prose: the narrative under its headings, without the tables. */
export function narrativeLines(report: ReadReport): SourceLine[] {
  const prose = new Set(report.narrative.map((passage) => passage.line));
  if (report.title !== null) prose.add(report.title.line);
  return allLines(report).filter((line) => line.isHeading || prose.has(line.number));
}

/** Lines of the source, the words concerned marked with the number of their finding. */
export function SourceView({ lines, placed, selected, onSelect }: Props): ReactNode {
  const area = useRef<HTMLOListElement>(null);
  const number = selected?.number;
  useEffect(() => {
    if (number !== undefined) area.current?.querySelector('.is-chosen')?.scrollIntoView({ block: 'center' });
  }, [number, lines]);
  return (
    <ol className="source" ref={area}>
      {lines.map((line) => (
        <li key={line.number} className={line.isHeading ? 'is-heading' : undefined}>
          <span className="source-number">{line.number}</span>
          <span className="source-text">
            <Line
              line={line}
              placed={placed.filter((one) => one.line === line.number)}
              selected={selected}
              onSelect={onSelect}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

interface LineProps extends Omit<Props, 'lines'> {
  readonly line: SourceLine;
}

function Line({ line, placed, selected, onSelect }: LineProps): ReactNode {
  if (placed.length === 0) return line.text;
  return cutLine(line.text, placed).map((stretch, index) => {
    const [first] = stretch.findings;
    if (first === undefined) return stretch.text;
    const shown = stretch.findings.find((one) => one.number === selected?.number) ?? first;
    const classes = `words is-${shown.finding.severity}${shown.number === selected?.number ? ' is-chosen' : ''}`;
    return (
      <mark key={index} className={classes} onClick={() => onSelect(shown.number)}>
        {stretch.text}
        {stretch.begin.map((one) => (
          <sup key={one.number}>
            <button type="button" aria-label={`第 ${one.number} 条`} onClick={() => onSelect(one.number)}>
              {one.number}
            </button>
          </sup>
        ))}
      </mark>
    );
  });
}
