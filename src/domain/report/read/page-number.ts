const PAGE_NUMBER = /^[\t ]*(?:[-—–－·][\t ]*\d{1,3}[\t ]*[-—–－·]|第[\t ]*\d+[\t ]*页.*)[\t ]*$/;

/** Whether a line is nothing but a page number: `- 4 -`, 第4页 共8页. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}
