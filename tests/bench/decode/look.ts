/** The decoders that are compared. */
export type DecoderName = 'einlass' | 'html5-qrcode' | 'jsqr' | 'zbarimg';

/** What a decoder said about a picture, and how long it took from pixels to answer. */
export type Look = { readonly text: string | undefined; readonly ms: number };
