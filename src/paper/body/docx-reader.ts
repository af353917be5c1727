import type { Numbering } from '../read/docx-numbering.ts';
import type { XmlElement } from '../read/xml.ts';
import type { Block } from './body-model.ts';
import type { DocxStyles } from './docx-styles.ts';

/** What the parts of a Word file are read with: the numbering counts on from paragraph to paragraph, tables included. */
export interface DocxReader {
  readonly numbering: Numbering;
  readonly styles: DocxStyles;
  /** The blocks of a body, a cell or a text box. */
  flow(parent: XmlElement | undefined): Block[];
}
