import type { ReactNode } from 'react';

const FORMATS = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['html', '网页'],
] as const;

/** The review sheet to print and file. */
export function SheetLinks({ documentId }: { readonly documentId: string }): ReactNode {
  return (
    <p className="sheet-links">
      审核单：
      {FORMATS.map(([format, name]) => (
        <a key={format} href={`../api/documents/${documentId}/review/sheets/${format}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
