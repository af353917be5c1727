import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import type { Form } from '#domain/report/form.ts';
import { cellLabel } from '#domain/report/cell-label.ts';
import { SEVERITIES, type PlacedFinding } from '#domain/report/place-findings.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { findRule } from '#domain/report/rules/book.ts';
import { useEffect, useRef, type ReactNode } from 'react';

export type FindingPlace = 'cells' | 'words';

interface Props {
  readonly report: ReadReport;
  readonly form: Form | null;
  readonly placed: readonly PlacedFinding[];
  readonly selected: number | null;
  readonly onSelect: (number: number, place: FindingPlace) => void;
}

/** Everything that is wrong with the report, the worst first, each leading to its cells or its words. */
export function FindingPanel({ report, form, placed, selected, onSelect }: Props): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null) area.current?.querySelector('.is-selected')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (placed.length === 0)
    return (
      <div className="findings-none">
        <strong>没有发现问题。</strong>
        <p>规则核对不出的，仍请按原始台账再看一遍。</p>
      </div>
    );
  return (
    <div ref={area}>
      {SEVERITIES.map((severity) => {
        const group = placed.filter((one) => one.finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={`finding-group is-${severity}`}>
            <h2>
              {SEVERITY_WORDS[severity].name} {group.length}
              <small>{SEVERITY_WORDS[severity].meaning}</small>
            </h2>
            <ol>
              {group.map((one) => (
                <FindingCard
                  key={one.number}
                  placed={one}
                  isSelected={one.number === selected}
                  label={(path) => cellLabel(form, report.statistics, path)}
                  onSelect={onSelect}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface CardProps {
  readonly placed: PlacedFinding;
  readonly isSelected: boolean;
  readonly label: (path: string) => string;
  readonly onSelect: Props['onSelect'];
}

function FindingCard({ placed, isSelected, label, onSelect }: CardProps): ReactNode {
  const { number, finding, line } = placed;
  const first: FindingPlace = finding.cells.length > 0 ? 'cells' : 'words';
  return (
    <li className={isSelected ? 'finding is-selected' : 'finding'}>
      <button
        type="button"
        className="finding-main"
        aria-pressed={isSelected}
        onClick={() => onSelect(number, first)}
      >
        <span className="finding-number">{number}</span>
        <span>{finding.message}</span>
      </button>
      {isSelected && <p className="finding-fix">{finding.fix}</p>}
      <div className="finding-places">
        {finding.cells.length > 0 && (
          <button
            type="button"
            onClick={() => onSelect(number, 'cells')}
            title={finding.cells.map(label).join('\n')}
          >
            {finding.cells.length === 1 ? label(finding.cells[0] ?? '') : `表中 ${finding.cells.length} 格`}
          </button>
        )}
        {line !== null && (
          <button type="button" onClick={() => onSelect(number, 'words')}>
            原文第 {line} 行
          </button>
        )}
        <span className="finding-rule" title={finding.rule}>
          {findRule(finding.rule)?.title ?? finding.rule}
        </span>
      </div>
    </li>
  );
}
