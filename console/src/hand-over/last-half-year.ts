/** The half year that is over: lists are handed over in January and July. */
export function lastHalfYear(today: Date): { from: string; to: string } {
  const year = today.getFullYear();
  return today.getMonth() < 6
    ? { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` }
    : { from: `${year}-01-01`, to: `${year}-06-30` };
}
