// Meta's own names of the pages to which the advice sends a person.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/display-names (dated 2026-05-21, read 2026-11-30) */
export const phoneNumbersPage = 'WhatsApp Manager > Account tools > Phone numbers';

/** Undocumented: by public guides, and beside the page of the numbers. */
export const templatesPage = 'WhatsApp Manager > Account tools > Message templates';

/** Where a new app shows the first token, the IDs and the recipients of the test number. */
export const apiSetUpPage = 'WhatsApp > API Setup of your Meta app (developers.facebook.com)';

export const systemUsersPage = 'business.facebook.com, Settings > System users';

/** Undocumented here: by YCloud's page on restrictions and appeals (read 2026-11-30), which leads to Meta's on policy enforcement. */
export const supportHome = 'Business Support Home (business.facebook.com/business-support-home)';

/** Undocumented: by the help pages of several providers of 2026; Meta's error page leads to an article about billing. */
export const billingPage = 'business.facebook.com, Billing & payments, WhatsApp Business accounts';

export const statusPage = 'the WhatsApp Business Platform Status page';
