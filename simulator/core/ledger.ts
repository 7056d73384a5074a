import type {
	AcceptedMessage,
	Delivery,
	DeliveryFilter,
	LedgerEntry,
	LedgerFilter,
	MediaFilter,
	MessageFilter,
	ReceivedMedia,
} from '../contract';

// Records all that happened, for tests to look up.

type Condition = number | ((deliveries: Delivery[]) => boolean);

/** Everything that happened: requests received, messages accepted, webhooks delivered. */
export class Ledger {
	private entries: LedgerEntry[] = [];
	private accepted: AcceptedMessage[] = [];
	private files: ReceivedMedia[] = [];
	private delivered: Delivery[] = [];
	private readonly watchers = new Set<() => void>();
	private lastId = 0;

	recordRequest(entry: Omit<LedgerEntry, 'id' | 'at'>): void {
		this.lastId += 1;
		this.entries.push({ id: this.lastId, ...entry, at: new Date().toISOString() });
	}

	recordMessage(message: AcceptedMessage): void {
		this.accepted.push(message);
	}

	recordMedia(media: ReceivedMedia): void {
		this.files.push(media);
	}

	recordDelivery(delivery: Delivery): void {
		this.delivered.push(delivery);
		for (const watcher of [...this.watchers]) watcher();
	}

	requests(filter: LedgerFilter = {}): LedgerEntry[] {
		return this.entries.filter(
			(entry) =>
				(filter.provider === undefined || entry.provider === filter.provider) &&
				(filter.path === undefined || entry.path.includes(filter.path)),
		);
	}

	messages(filter: MessageFilter = {}): AcceptedMessage[] {
		return this.accepted.filter(
			(message) =>
				(filter.provider === undefined || message.provider === filter.provider) &&
				(filter.recipient === undefined || message.recipient === filter.recipient),
		);
	}

	media(filter: MediaFilter = {}): ReceivedMedia[] {
		return this.files.filter(
			(file) => filter.provider === undefined || file.provider === filter.provider,
		);
	}

	deliveries(filter: DeliveryFilter = {}): Delivery[] {
		return this.delivered.filter(
			(delivery) =>
				(filter.provider === undefined || delivery.provider === filter.provider) &&
				(filter.url === undefined || delivery.url === filter.url),
		);
	}

	/** Promises the deliveries once the condition holds, and to reject after the time given. */
	async waitForDeliveries(condition: Condition, timeoutMs: number): Promise<Delivery[]> {
		const holds = () =>
			typeof condition === 'number'
				? this.delivered.length >= condition
				: condition(this.deliveries());
		if (holds()) return this.deliveries();
		return await new Promise<Delivery[]>((resolve, reject) => {
			const watcher = () => {
				if (!holds()) return;
				clearTimeout(timer);
				this.watchers.delete(watcher);
				resolve(this.deliveries());
			};
			const timer = setTimeout(() => {
				this.watchers.delete(watcher);
				const seen = this.delivered.length;
				reject(new Error(`After ${timeoutMs} ms only ${seen} deliveries, condition not met`));
			}, timeoutMs);
			this.watchers.add(watcher);
		});
	}

	clear(): void {
		this.entries = [];
		this.accepted = [];
		this.files = [];
		this.delivered = [];
	}
}
