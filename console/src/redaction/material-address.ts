/** Where the server gives files of a material: `pages/1`, `original`, `outputs/1`. */
export function materialFile(caseId: string, redactionId: string, part: string): string {
  return new URL(`../api/cases/${caseId}/materials/${redactionId}/${part}`, document.baseURI).href;
}

/** The page of the console on which a material is marked. */
export function materialPage(caseId: string, redactionId: string): string {
  return `/cases/${caseId}/materials/${redactionId}`;
}
