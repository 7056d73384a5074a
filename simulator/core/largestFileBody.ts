/**
 * The largest JSON body in bytes where files travel as base64 text: a document of 100 MB, the most
 * that WhatsApp takes, with the third that base64 adds.
 */
export const largestFileBody = 140 * 1024 * 1024;
