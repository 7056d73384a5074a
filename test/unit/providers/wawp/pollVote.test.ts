import { requestFrom } from '../requests';

const messageId = 'true_12025550143@c.us_3EB0';

it.each([
	[
		['Morning', 'Evening'],
		['Morning', 'Evening'],
	],
	['Morning\nEvening', ['Morning', 'Evening']],
	[[], []],
	[undefined, []],
	[[0], ['0']],
])('posts the votes %j', (pollVotes, votes) => {
	expect(requestFrom('wawp', 'pollVote', { messageId, pollVotes })).toEqual({
		method: 'POST',
		url: 'https://api.wawp.net/v2/send/poll/vote',
		body: { chatId: '12025550143@c.us', messageId, votes },
	});
});

it('takes as many votes as a poll has answers at most', () => {
	const votes = (count: number) => Array.from({ length: count }, (_, index) => `Answer ${index}`);
	expect(requestFrom('wawp', 'pollVote', { messageId, pollVotes: votes(12) })).toMatchObject({
		body: { votes: votes(12) },
	});
	expect(requestFrom('wawp', 'pollVote', { messageId, pollVotes: votes(13) })).toBe(
		"'Votes' has 13 entries, 0 to 12 are allowed",
	);
});

it('takes an empty line for a slip, not for taking the vote back', () => {
	expect(requestFrom('wawp', 'pollVote', { messageId, pollVotes: [''] })).toBe("'Votes' is empty");
});
