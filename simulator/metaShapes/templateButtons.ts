import { problemsOf } from './templateProblems';
import type { TemplateProblem } from './templateProblems';
import type { SentComponent, TemplateParameter } from './templateRequest';
import { variablesOf } from './templateShape';
import { lineProblems } from './templateVariables';
import type { TemplateButton } from './templateShape';

// Judges the buttons of a template send against the template.

interface ButtonKind {
	subType: string;
	parameterTypes: string[];
}

/** How the buttons that take something are named in a send; the others take nothing. */
const kinds: Record<string, ButtonKind> = {
	QUICK_REPLY: { subType: 'quick_reply', parameterTypes: ['payload'] },
	URL: { subType: 'url', parameterTypes: ['text'] },
	// One-time passwords go out in the shape of an address, whatever the button does with them.
	OTP: { subType: 'url', parameterTypes: ['text'] },
	COPY_CODE: { subType: 'copy_code', parameterTypes: ['coupon_code'] },
	FLOW: { subType: 'flow', parameterTypes: ['action'] },
	CATALOG: { subType: 'catalog', parameterTypes: ['action'] },
	MPM: { subType: 'mpm', parameterTypes: ['action'] },
	ORDER_DETAILS: { subType: 'order_details', parameterTypes: ['action'] },
	VOICE_CALL: { subType: 'voice_call', parameterTypes: ['ttl_minutes', 'payload'] },
};

const mostProducts = 30;

/**
 * The buttons that a send must name although they can be given nothing.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/catalog-templates (read 2026-11-20)
 * Undocumented: for flows by the answers that several projects report, as juspay/clairvoyance 1128.
 */
const namedAlone = ['FLOW', 'CATALOG'];

/** Promises whether a send cannot leave the button out. */
function needsParameter(button: TemplateButton): boolean {
	if (button.type === 'URL') return variablesOf(button.url).length > 0;
	return ['OTP', 'COPY_CODE', 'MPM', 'ORDER_DETAILS'].includes(button.type);
}

/** Yields what is wrong with the buttons of a send. */
export function* buttonProblems(
	defined: TemplateButton[],
	sent: SentComponent[],
	at = '',
): Generator<TemplateProblem> {
	const seen = new Set<number>();
	for (const component of sent) {
		const index = component.index === undefined ? undefined : Number(component.index);
		const problem = problemsOf(`${at}button ${index ?? ''}`.trim());
		if (index === undefined) {
			yield problem('required', 'has no index');
			continue;
		}
		if (seen.has(index)) yield problem('parameter', 'is given twice');
		seen.add(index);
		const button = defined[index];
		const kind = button === undefined ? undefined : kinds[button.type];
		if (button === undefined) yield problem('parameter', 'is not in the template');
		else if (kind === undefined) yield problem('parameter', `is ${button.type} and takes nothing`);
		else if (component.sub_type?.toLowerCase() !== kind.subType) {
			yield problem('parameter', `is of sub_type ${kind.subType}`);
		} else yield* parameterProblems(button, kind, component.parameters ?? [], problem);
	}
	for (const [index, button] of defined.entries()) {
		if (seen.has(index)) continue;
		if (namedAlone.includes(button.type)) {
			yield problemsOf(`${at}button ${index}`)('leftOut', `of type ${button.type} is left out`);
		}
		if (!needsParameter(button)) continue;
		yield problemsOf(`${at}button ${index}`)(
			'required',
			`of type ${button.type} needs a parameter`,
		);
	}
}

function* parameterProblems(
	button: TemplateButton,
	{ parameterTypes }: ButtonKind,
	parameters: TemplateParameter[],
	problem: ReturnType<typeof problemsOf>,
): Generator<TemplateProblem> {
	if (button.type === 'URL' && !needsParameter(button)) {
		yield problem('count', 'has an address without a variable and takes no parameter');
		return;
	}
	const stranger = parameters.find(({ type }) => !parameterTypes.includes(type.toLowerCase()));
	if (stranger !== undefined) {
		yield problem('format', `takes ${parameterTypes.join(', ')} and no ${stranger.type}`);
	}
	for (const parameter of parameters) yield* lineProblems(parameter, problem);
	if (parameters.length === 0 && namedAlone.includes(button.type)) return;
	if (parameters.length === 0 || parameters.length > parameterTypes.length) {
		yield problem('count', `takes ${parameterTypes.length} parameters, got ${parameters.length}`);
	}
	if (button.type !== 'MPM') return;
	const sections = parameters[0]?.action?.sections;
	if (sections === undefined) yield problem('parameter', 'needs sections of products');
	const products = (sections ?? []).flatMap((section) => section.product_items);
	if (products.length > mostProducts) {
		yield problem('parameter', `has more than ${mostProducts} products`);
	}
}
