import { givenInside } from './inside';
import { type Country, isValidNumber } from './numberingPlan';
import type { Group, Spelling } from './spelling';

/**
 * An extension or a second number behind a whole one: `…0143-12`, `…4567/8`, `5550143/5550144`.
 * @param country whose numbers may stand without their country code
 */
export const holdsMore = ({ digits, groups, prefix }: Spelling, country?: Country): boolean => {
	const last = groups.at(-1);
	if (last === undefined || groups.length < 2) return false;
	const inside = prefix === undefined ? country : undefined;
	const slashes = groups.slice(1).filter((group) => group.before.includes('/'));
	if (slashes.length > 0) return !isAreaSlash(groups, areaOf(digits, prefix, inside));
	const before = digits.slice(0, -last.digits.length);
	const isWhole = () =>
		isValidNumber(before) || (inside !== undefined && givenInside(before, inside) !== undefined);
	return /[^\s().[\]]/.test(last.before) && last.digits.length <= 3 && isWhole();
};

/** So many digits at most stand up to the end of an area code, where something says that it begins. */
const areaOf = (
	digits: string,
	prefix: Spelling['prefix'],
	inside: Country | undefined,
): number | undefined => {
	if (prefix !== undefined) return 7;
	// The zero in front of it, and five digits.
	return inside !== undefined && digits.startsWith('0') ? 6 : undefined;
};

/** `+49 171/1234567`: a slash behind the area code, as it is written in German. */
const isAreaSlash = (groups: readonly Group[], area: number | undefined): boolean => {
	const [at, ...others] = groups.flatMap(({ before }, index) =>
		index > 0 && before.includes('/') ? [index] : [],
	);
	if (at === undefined || others.length > 0 || (at < 2 && area === undefined)) return false;
	const count = (some: readonly Group[]) => some.reduce((sum, each) => sum + each.digits.length, 0);
	return count(groups.slice(0, at)) <= (area ?? 7) && count(groups.slice(at)) >= 4;
};
