/** The picture that someone sent to the business before the simulator began. */
export const inboundMediaId = '810000000000100';

/** The message that the picture came with. */
export const inboundWamid = 'wamid.HBgLMTIwMjU1NTAxNDMVAgASGBQzQTAwMDAwMDAwMDAwMDAwMDEwMAA=';
