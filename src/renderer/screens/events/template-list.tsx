import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import type { Events } from './use-events.ts';

/** The open event can be kept as a template; templates of one's own can be handed on as files and deleted. */
export const TemplateList = ({ events: { templates, isBusy, run } }: { readonly events: Events }): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { event } = useStation();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(event.name);
  const [told, setTold] = useState<string | null>(null);
  const own = templates.filter(({ isOwn }) => isOwn);

  const save = async (): Promise<void> => {
    if (await run(() => ask('events.save-template', { name }))) setTold(text('events.template.saved'));
  };
  const hand = async (key: string): Promise<void> => {
    const reply = await ask('events.export-template', { key });
    if (reply.ok && reply.value.ok) setTold(text('events.template.exported', { path: reply.value.value.path }));
    else await run(() => Promise.resolve(reply));
  };
  const take = async (file: File): Promise<void> => {
    const content = await file.text();
    if (await run(() => ask('events.import-template', { text: content }))) setTold(text('events.template.imported'));
  };

  return (
    <>
      <h3>{text('events.template.all')}</h3>
      <p>{text('events.template.all.what')}</p>
      {told !== null && (
        <StatusLine icon="check" tone="admitted">
          {told}
        </StatusLine>
      )}
      {own.length > 0 && (
        <ul className="event-list">
          {own.map((template) => {
            const shown = localName(template.name, locale);
            return (
              <li key={template.key} className="event-row">
                <bdi>{shown}</bdi>
                <Button icon="file" isDisabled={isBusy} onPress={() => void hand(template.key)}>
                  {text('events.template.export')}
                </Button>
                <IconButton
                  icon="cross"
                  label={text('events.template.delete', { name: shown })}
                  isDisabled={isBusy}
                  onPress={() => void run(() => ask('events.delete-template', { key: template.key }))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <form
        className="event-add"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <TextField label={text('events.template.name')} value={name} maxLength={200} onChange={setName} />
        <Button type="submit" isDisabled={isBusy || name.trim() === ''}>
          {text('events.template.save')}
        </Button>
      </form>
      <div className="event-actions">
        <Button icon="file" isDisabled={isBusy} onPress={() => input.current?.click()}>
          {text('events.template.import')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void take(file);
            target.value = '';
          }}
        />
      </div>
    </>
  );
};
