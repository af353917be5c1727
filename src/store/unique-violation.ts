import pg from 'pg';

/** Whether the database refused a row because another one has its key already (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint;
}
