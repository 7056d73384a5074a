'use strict';

/** Holds n8n's database until its input ends: `node holdDatabase.cjs <n8n's start script> <database file>`. */
const { createRequire } = require('node:module');

const [script, file] = process.argv.slice(2);
const { Database } = createRequire(script)('sqlite3');

const end = (error) => {
	if (!error) return;
	console.error(error);
	process.exit(1);
};
const database = new Database(file, end);
database.configure('busyTimeout', 30_000);
database.exec('BEGIN EXCLUSIVE', (error) => {
	end(error);
	process.stdout.write('locked');
});
process.stdin.on('end', () => database.exec('ROLLBACK', () => database.close(end))).resume();
