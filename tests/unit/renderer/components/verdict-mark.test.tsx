import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { refusalReasons } from '#shared/domain/verdict.ts';
import { VerdictMark } from '../../../../src/renderer/components/verdict-mark.tsx';
import { verdictTone } from '../../../../src/renderer/components/verdict-tone.ts';
import ar from '../../../../src/renderer/locales/common/ar.json' with { type: 'json' };
import de from '../../../../src/renderer/locales/common/de.json' with { type: 'json' };
import en from '../../../../src/renderer/locales/common/en.json' with { type: 'json' };

test.each([
  ['de', de],
  ['en', en],
  ['ar', ar],
])('every verdict has a word and a drawing of its own (%s)', (locale, messages) => {
  const marks = (['admitted', 'left', 'attention', 'refused'] as const).map((tone) =>
    renderToStaticMarkup(
      <IntlProvider locale={locale} messages={messages}>
        <VerdictMark tone={tone} />
      </IntlProvider>,
    ),
  );
  const part = (pattern: RegExp): ReadonlySet<string> => new Set(marks.map((mark) => pattern.exec(mark)?.[1] ?? ''));
  expect(part(/verdict-word">([^<]+)</u).size).toBe(4);
  expect(part(/<path d="([^"]+)"/u).size).toBe(4);
});

test('no refusal looks like a welcome', () => {
  for (const reason of refusalReasons) {
    expect(['attention', 'refused']).toContain(verdictTone({ kind: 'refused', reason }, 'entry'));
  }
  expect(verdictTone({ kind: 'admitted', returning: false }, 'entry')).toBe('admitted');
  expect(verdictTone({ kind: 'admitted', returning: false }, 'exit')).toBe('left');
});
