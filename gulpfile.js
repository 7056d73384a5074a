const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');
const { bundle, bundled } = require('./scripts/bundle.cjs');

const clean = () => rm('dist', { recursive: true, force: true });

const check = () =>
	spawn(
		process.execPath,
		[
			require.resolve('typescript/bin/tsc'),
			'--incremental',
			'--tsBuildInfoFile',
			'node_modules/.cache/tsc/build.tsbuildinfo',
		],
		{ stdio: 'inherit' },
	);

/** n8n reads icons and codex files beside the compiled nodes. */
const assets = () =>
	src('nodes/**/*.{svg,node.json}', { base: '.', encoding: false }).pipe(dest('dist'));

/** Who made what the handlers hold of others, and on what terms. */
const licences = () =>
	src(
		Object.entries(bundled).flatMap(([name, papers]) =>
			papers.map((paper) => `node_modules/${name}/${paper}`),
		),
		{ base: 'node_modules', follow: true },
	).pipe(dest('dist/licences'));

exports.build = series(clean, parallel(check, bundle, assets, licences));
