import type { KeyboardEvent, ReactNode } from 'react';

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [name: Name, label: string])[];
  readonly active: Name;
  readonly onChange: (name: Name) => void;
  readonly children: ReactNode;
}

/** A few views of one thing; the arrow keys lead from one to the next. */
export function Tabs<Name extends string>({
  label,
  tabs,
  active,
  onChange,
  children,
}: Props<Name>): ReactNode {
  function onKey(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(([name]) => name === active);
    const next = tabs[at + step];
    if (step === 0 || next === undefined) return;
    onChange(next[0]);
    event.currentTarget.querySelectorAll('button')[at + step]?.focus();
  }
  return (
    <div className="tabs">
      <div className="tabs-row" role="tablist" aria-label={label} onKeyDown={onKey}>
        {tabs.map(([name, words]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === active}
            aria-controls="tab-panel"
            tabIndex={name === active ? 0 : -1}
            onClick={() => onChange(name)}
          >
            {words}
          </button>
        ))}
      </div>
      <div
        className="tabs-panel"
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${active}`}
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}
