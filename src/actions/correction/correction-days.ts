/** Working days within which a report of an error is answered (many provinces say three; no national rule was found). */
export const CORRECTION_DAYS_KEY = 'portal.correction_days';
export const STANDARD_CORRECTION_DAYS = '3';
