import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { openClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { openDatabase } from '#store/database.ts';

// The job of scheduled releases alone, as a process of its own that a test may kill. Address of the database: argument.
const db = openDatabase(process.argv[2] ?? '', { connections: 2 });
process.stdout.write('begun\n');
await releaseDueDocuments(db, openClock(), openLog('silent'));
await db.destroy();
