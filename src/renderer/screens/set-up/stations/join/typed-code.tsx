import type { ReactNode } from 'react';
import { useState } from 'react';
import { readAddress } from '#shared/contract/fleet/join-link.ts';
import { readPairingCode } from '#shared/contract/fleet/pairing-text.ts';
import type { Join } from '#shared/contract/fleet-views.ts';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/text-field.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { FoundLists } from './found-lists.tsx';

type Props = { readonly isBusy: boolean; readonly onJoin: (join: Join) => void };

const anyPort = 443;

/** Joining without a camera: a list of the network or a typed address, and the code. */
export const TypedCode = ({ isBusy, onJoin }: Props): ReactNode => {
  const text = useText();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const isAddress = readAddress(address, anyPort) !== null;
  const isCode = readPairingCode(code) !== null;
  // Half a code is not wrong yet.
  const isWrong = !isCode && code.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= 8;
  return (
    <form
      className="stations-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAddress && isCode && !isBusy) onJoin({ kind: 'typed', address, code });
      }}
    >
      <FoundLists chosen={address} onChoose={setAddress} />
      <TextField
        label={text('stations.join.address')}
        hint={text('stations.join.address.hint')}
        error={address.trim() === '' || isAddress ? null : text('stations.join.address.wrong')}
        value={address}
        onChange={setAddress}
        autoComplete="off"
        dir="ltr"
      />
      <TextField
        label={text('stations.join.code')}
        hint={text('stations.join.code.hint')}
        error={isWrong ? text('stations.join.code.wrong') : null}
        value={code}
        onChange={setCode}
        autoComplete="off"
        dir="ltr"
      />
      <div className="dialog-actions">
        <Button look="primary" type="submit" isDisabled={!isAddress || !isCode || isBusy}>
          {text('stations.join')}
        </Button>
      </div>
    </form>
  );
};
