import { useIntl } from 'react-intl';
import type { MessageId } from './languages.ts';

type Values = Readonly<Record<string, string | number>>;

/** Translates a message of the live page. */
export const useText = (): ((id: MessageId, values?: Values) => string) => {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
};

/** A time of day in the event's zone. */
export const useTime = (): ((at: number) => string) => {
  const intl = useIntl();
  return (at) => intl.formatTime(at, { hour: '2-digit', minute: '2-digit' });
};
