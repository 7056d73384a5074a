import type { TemplateDefinition } from '../contract';
import { mediaCarouselTemplate } from '../metaShapes/builtInCarousels';
import { simpleTemplates, unusableTemplates } from '../metaShapes/builtInTemplates';

/** The templates of the simulated account at YCloud, which names no parameters. */
export const yCloudTemplates: TemplateDefinition[] = [
	...simpleTemplates,
	mediaCarouselTemplate,
	...unusableTemplates,
	{
		name: 'campaign_archived',
		status: 'ARCHIVED',
		category: 'MARKETING',
		components: [{ type: 'BODY', text: 'News of last year.' }],
	},
];
