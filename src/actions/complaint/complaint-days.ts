/** Working days within which a complaint is answered. The Regulations name no term: fifteen is a custom, said from memory. */
export const COMPLAINT_DAYS_KEY = 'complaint.days';
export const STANDARD_COMPLAINT_DAYS = '15';
