import type { LetterTemplateRow } from '#contract/letter.ts';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { TemplateForm } from './template-form.tsx';

/** The wordings of a county, one of them open. */
export function TemplateEditor(): ReactNode {
  const { filters } = useAddress();
  const templates = useAnswer('listLetterTemplates', {});
  return (
    <AnswerView answer={templates}>
      {({ items }) => {
        const open = items.find(({ kind }) => kind === filters.get('kind')) ?? items[0];
        return (
          <div className="letter-settings">
            <nav className="letter-kinds" aria-label="文书种类">
              {items.map((template) => (
                <KindButton key={template.kind} template={template} isOpen={template === open} />
              ))}
            </nav>
            {open !== undefined && <TemplateForm key={`${open.kind}/${open.edition}`} template={open} />}
          </div>
        );
      }}
    </AnswerView>
  );
}

function KindButton({
  template: { kind, name, edition },
  isOpen,
}: {
  readonly template: LetterTemplateRow;
  readonly isOpen: boolean;
}): ReactNode {
  return (
    <button type="button" aria-current={isOpen} onClick={() => setFilters({ kind })}>
      {name}
      {edition > 0 && <Mark>改过</Mark>}
    </button>
  );
}
