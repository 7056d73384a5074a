import { oneByOne } from '../../../nodes/WhatsAppHub/core/oneByOne';

describe('oneByOne', () => {
	it('loses nothing of a list that is read, changed and written', async () => {
		let list: number[] = [];
		const add = async (entry: number) => {
			const read = list;
			await Promise.resolve();
			list = [...read, entry];
		};
		await Promise.all(
			[1, 2, 3].map(async (entry) => await oneByOne('list', async () => await add(entry))),
		);
		expect(list).toEqual([1, 2, 3]);
	});

	it('goes on after a failure, which its own caller gets', async () => {
		const failing = oneByOne('other', async () => await Promise.reject(new Error('no')));
		const next = oneByOne('other', async () => await Promise.resolve('yes'));
		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('yes');
	});
});
