import type { ReactNode } from 'react';
import { useState } from 'react';
import { paperSchema } from '#shared/contract/settings.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

const millimetres = (typed: string): number => Number(typed.trim().replace(',', '.'));

const read = (kind: Paper['kind'], width: string, height: string): Paper | null => {
  const parsed = paperSchema.safeParse({ kind, widthMm: millimetres(width), heightMm: millimetres(height) });
  return parsed.success ? parsed.data : null;
};

/** A paper of a size that is not among the usual. */
export const OwnPaper = (props: { readonly paper: Paper; readonly onChange: (paper: Paper) => void }): ReactNode => {
  const text = useText();
  const { paper, onChange } = props;
  const [width, setWidth] = useState(String(paper.widthMm));
  const [height, setHeight] = useState(paper.kind === 'label' ? String(paper.heightMm) : '');
  const next = read(paper.kind, width, height);
  return (
    <form
      className="printer-fields"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (next !== null) onChange(next);
      }}
    >
      <TextField label={text('set-up.paper.width')} value={width} onChange={setWidth} inputMode="decimal" dir="ltr" />
      {paper.kind === 'label' && (
        <TextField
          label={text('set-up.paper.height')}
          value={height}
          onChange={setHeight}
          inputMode="decimal"
          dir="ltr"
        />
      )}
      <Button type="submit" isDisabled={next === null}>
        {text('set-up.paper.take')}
      </Button>
      <p className="printer-hint" role="status">
        {next === null && text('set-up.paper.wrong')}
      </p>
    </form>
  );
};
