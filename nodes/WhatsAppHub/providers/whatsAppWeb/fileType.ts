/** By the words that both providers take from WhatsApp Web. */
export const fileTypes = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The type of a file of which only the MIME type is known. */
export const fileTypeOf = (mimeType: string | null | undefined): (typeof fileTypes)[number] => {
	if (mimeType === 'image/webp') return 'sticker';
	const family = mimeType?.split('/')[0];
	return fileTypes.find((type) => type === family) ?? 'document';
};
