import type { SimulatorSettings, TemplateDefinition } from '../contract';
import { templateOf } from './templateShape';
import type { Template } from './templateShape';

// Keeps an account's templates: those built in, those that tests add, and filler.

const firstId = 700_000_000_000_000;
const firstFillerId = 790_000_000_000_000;

/** The message templates of the accounts that one key opens. */
export class TemplateStore {
	private templates: Template[] = [];
	private added = 0;

	constructor(
		private readonly builtIn: TemplateDefinition[],
		private readonly settings: Pick<SimulatorSettings, 'templateFiller'>,
	) {
		this.clear();
	}

	/** Adds a template instead of one of the same name, language and account; promises its id. */
	add(definition: TemplateDefinition): string {
		this.added += 1;
		const template = templateOf(definition, String(firstId + this.added));
		this.templates = this.templates.filter(
			({ name, language, businessAccountId }) =>
				name !== template.name ||
				language !== template.language ||
				businessAccountId !== template.businessAccountId,
		);
		this.templates.push(template);
		return template.id;
	}

	all(): Template[] {
		const filler = Array.from({ length: this.settings.templateFiller }, (_none, index) =>
			fillerTemplate(index + 1),
		);
		return [...this.templates, ...filler];
	}

	/** @param businessAccountId the first account's where it is not given */
	find(name: string, language: string, businessAccountId = ''): Template | undefined {
		return this.all().find(
			(template) =>
				template.name === name &&
				template.language === language &&
				template.businessAccountId === businessAccountId,
		);
	}

	byId(id: string): Template | undefined {
		return this.all().find((template) => template.id === id);
	}

	/** Puts the built-in templates back, and nothing else. */
	clear(): void {
		this.templates = [];
		this.added = 0;
		for (const definition of this.builtIn) this.add(definition);
	}
}

function fillerTemplate(number: number): Template {
	return templateOf(
		{
			name: `filler_template_${String(number).padStart(3, '0')}`,
			components: [
				{
					type: 'BODY',
					text: `Notice ${number} for {{1}}.`,
					example: { body_text: [['our customers']] },
				},
			],
		},
		String(firstFillerId + number),
	);
}
