import type { ReactNode } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { SelectField } from '../../components/select-field.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { languages } from '../../locales/languages.ts';
import type { Language } from '../../locales/languages.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import { GivenNotice, useGiven } from './stations/given.tsx';
import type { Saving } from './use-saving.ts';

const returnSeconds = ['5', '8', '12', '20', '30', '60'] as const;

/** What this station is for, and how it looks and sounds. */
export const StationSection = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { settings, event } = useStation();
  const [name, setName] = useState(settings.stationName);
  const { save } = saving;
  const given = useGiven();

  return (
    <div className="set-up-form set-up-pairs">
      {given !== null && <GivenNotice given={given} />}
      <SelectField
        label={text('set-up.role')}
        hint={text(given?.role === true ? 'stations.given.hint' : `set-up.role.${settings.role}.hint`)}
        isDisabled={given?.role === true}
        value={settings.role}
        options={(['desk', 'self-service'] as const).map((key) => ({ key, label: text(`set-up.role.${key}`) }))}
        onChange={(role) => void save({ role })}
      />
      <SelectField
        label={text('set-up.language')}
        value={settings.language}
        options={(Object.keys(languages) as ReadonlyArray<Language>).map((key) => ({
          key,
          label: languages[key].name,
        }))}
        onChange={(language) => void save({ language })}
      />
      <SelectField
        label={text('set-up.checkpoint')}
        {...(given?.checkpoint === true ? { isDisabled: true, hint: text('stations.given.hint') } : {})}
        value={settings.checkpointId}
        options={event.checkpoints.map(({ id, name: names, room }) => ({
          key: id,
          label: [localName(names, locale), room].filter((part) => part !== null).join(' · '),
        }))}
        onChange={(checkpointId) => void save({ checkpointId })}
      />
      <SelectField
        label={text('set-up.direction')}
        value={settings.direction}
        options={(['entry', 'exit'] as const).map((key) => ({ key, label: text(`set-up.direction.${key}`) }))}
        onChange={(direction) => void save({ direction })}
      />
      <TextField
        label={text('set-up.station-name')}
        hint={text(given === null ? 'set-up.station-name.hint' : 'stations.given.hint')}
        isDisabled={given !== null}
        value={given === null ? name : settings.stationName}
        onChange={setName}
        maxLength={60}
        onBlur={() => {
          if (name.trim() !== '' && name !== settings.stationName) void save({ stationName: name });
        }}
      />
      <SelectField
        label={text('set-up.return-after')}
        value={returnSeconds.find((seconds) => Number(seconds) === settings.returnAfterSeconds) ?? null}
        options={returnSeconds.map((key) => ({ key, label: text('set-up.seconds', { seconds: Number(key) }) }))}
        onChange={(seconds) => void save({ returnAfterSeconds: Number(seconds) })}
      />
      <SelectField
        label={text('set-up.theme')}
        value={settings.theme}
        options={(['system', 'light', 'dark'] as const).map((key) => ({ key, label: text(`set-up.theme.${key}`) }))}
        onChange={(theme) => void save({ theme })}
      />
      <div className="set-up-switches">
        <SwitchField
          label={text('set-up.large-text')}
          isSelected={settings.largeText}
          onChange={(largeText) => void save({ largeText })}
        />
        <SwitchField
          label={text('set-up.sound')}
          isSelected={settings.sound}
          onChange={(sound) => void save({ sound })}
        />
        {settings.role === 'self-service' && (
          <SwitchField
            label={text('set-up.by-name')}
            hint={text('set-up.by-name.hint')}
            isSelected={settings.selfServiceByName}
            onChange={(selfServiceByName) => void save({ selfServiceByName })}
          />
        )}
      </div>
    </div>
  );
};
