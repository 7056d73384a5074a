/**
 * Whether this Node can run the project.
 * @returns the complaint for the person, or undefined when all is well
 */
export function complainAboutNode(version, wanted) {
	const [major, minor] = version.split('.').map(Number);
	const [wantedMajor, wantedMinor] = wanted.replace('>=', '').split('.').map(Number);
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
	return [
		`Node ${version} is too old: this project needs Node ${wantedMajor}.${wantedMinor} or newer.`,
		'Install a current one from https://nodejs.org (or: nvm install 24) and try again.',
	].join('\n');
}
