import { expect, test } from 'vitest';
import { contentPolicy, withNonce } from '../../../../src/main/shell/content-policy.ts';

test('nothing comes from elsewhere and no inline script runs', () => {
  const policy = contentPolicy('abc')['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'nonce-abc'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
});

test('the page carries the nonce where React Aria looks for it', () => {
  expect(withNonce('<html><head><title>A</title></head></html>', 'abc')).toBe(
    '<html><head><meta property="csp-nonce" content="abc"><title>A</title></head></html>',
  );
});
