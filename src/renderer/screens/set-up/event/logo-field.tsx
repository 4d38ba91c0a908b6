import { type ReactNode, useRef, useState } from 'react';
import type { Event } from '#shared/domain/event.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly event: Event; readonly onChange: (change: Partial<Event>) => void };

// As long as an event's description may hold.
const longest = 500_000;

const asDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')));
    reader.readAsDataURL(file);
  });

/** Whether the file can be drawn at all: the name alone proves nothing. */
const isDrawable = async (url: string): Promise<boolean> => {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
};

/** The event's logo, an SVG or PNG. */
export const LogoField = ({ event, onChange }: Props): ReactNode => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<'too-large' | 'no-picture' | null>(null);

  const take = async (file: File): Promise<void> => {
    const logo = await asDataUrl(file);
    const isPicture = /^data:image\/(svg\+xml|png)[;,]/u.test(logo) && (await isDrawable(logo));
    if (!isPicture) setTrouble('no-picture');
    else if (logo.length > longest) setTrouble('too-large');
    else {
      setTrouble(null);
      onChange({ logo });
    }
  };

  return (
    <div className="field" role="group" aria-label={text('events.logo')}>
      <span className="field-label" aria-hidden>
        {text('events.logo')}
      </span>
      <div className="event-logo">
        {event.logo !== null && <img src={event.logo} alt="" />}
        <Button icon="file" onPress={() => input.current?.click()}>
          {text('events.logo.choose')}
        </Button>
        {event.logo !== null && (
          <Button look="plain" icon="cross" onPress={() => onChange({ logo: null })}>
            {text('events.logo.remove')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".svg,.png,image/svg+xml,image/png"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void take(file);
            target.value = '';
          }}
        />
      </div>
      <span className={trouble === null ? 'field-hint' : 'field-error'} role="status">
        {text(trouble === null ? 'events.logo.hint' : `events.logo.${trouble}`)}
      </span>
    </div>
  );
};
