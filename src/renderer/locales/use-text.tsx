import type { ComponentProps, ReactNode } from 'react';
import { useCallback } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from './areas.ts';

type Values = Readonly<Record<string, string | number>>;

/** Translates a message into plain text. */
export type Translate = (id: MessageId, values?: Values) => string;

/** The translator for the language of the screen. */
export const useText = (): Translate => {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
};

/** A message with elements among its words, e.g. a name isolated by `<bdi>`. */
export const Text = (props: {
  readonly id: MessageId;
  readonly values?: NonNullable<ComponentProps<typeof FormattedMessage>['values']>;
}): ReactNode => <FormattedMessage {...props} />;
