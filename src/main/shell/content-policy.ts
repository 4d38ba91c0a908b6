/** The headers of every page: nothing from elsewhere, no inline script, styles only from files or with this load's nonce. */
export const contentPolicy = (nonce: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    // The code reader is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    // React Aria adds one small style tag, with the nonce that it finds in the page.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** Gives a page the nonce of this load where React Aria looks for it. */
export const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head>/iu, (head) => `${head}<meta property="csp-nonce" content="${nonce}">`);
