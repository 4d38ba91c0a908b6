import { useEffect, useState } from 'react';
import { type LayoutFile, standardLayout } from '#shared/contract/layout.ts';
import { ask } from '../../../station/bridge.ts';
import type { Drafting } from './use-layout-draft.ts';

/** How the last thing that was done to a layout went. */
export type LayoutNotice =
  | { readonly kind: 'saved' | 'deleted' | 'imported'; readonly name: string }
  | { readonly kind: 'exported'; readonly path: string }
  | {
      readonly kind: 'trouble';
      readonly code:
        | 'locked'
        | 'unknown-layout'
        | 'cannot-save'
        | 'too-large'
        | 'not-a-layout'
        | 'not-found'
        | 'failed';
    };

type Trouble = Extract<LayoutNotice, { readonly kind: 'trouble' }>['code'];

/** The layout files of the event, and what can be done to them. */
export type Layouts = {
  /** Null until they are known. */
  readonly files: ReadonlyArray<LayoutFile> | null;
  readonly notice: LayoutNotice | null;
  readonly open: (name: string) => Promise<void>;
  /** Keeps the draft under a name and goes on working on that one. */
  readonly save: (name: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly take: (path: string) => Promise<void>;
  readonly copyOut: (name: string) => Promise<void>;
};

/** Asks for the layouts, and opens the given one unless another is worked on. */
export const useLayouts = ({ draft, put }: Drafting, first: string): Layouts => {
  const [files, setFiles] = useState<ReadonlyArray<LayoutFile> | null>(null);
  const [notice, setNotice] = useState<LayoutNotice | null>(null);
  const fail = (code: Trouble): void => setNotice({ kind: 'trouble', code });

  const list = async (): Promise<void> => {
    const reply = await ask('layout.list', undefined);
    if (reply.ok) setFiles(reply.value);
    else fail('failed');
  };
  const load = async (name: string): Promise<boolean> => {
    const reply = await ask('layout.read', { name });
    if (!reply.ok || !reply.value.ok) return false;
    const { text } = reply.value.value;
    put({ name, saved: text, text });
    return true;
  };
  const open = async (name: string): Promise<void> => {
    setNotice(null);
    if (!(await load(name))) fail('unknown-layout');
  };

  useEffect(() => {
    const begin = async (): Promise<void> => {
      await list();
      if (draft === null && !(await load(first))) await open(standardLayout);
    };
    void begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once a visit
  }, []);

  return {
    files,
    notice,
    open,
    save: async (name) => {
      if (draft === null) return;
      const { text } = draft;
      const reply = await ask('layout.save', { name, text });
      if (!reply.ok) return fail('failed');
      if (!reply.value.ok) return fail(reply.value.code);
      put({ name, saved: text, text });
      setNotice({ kind: 'saved', name });
      return list();
    },
    remove: async (name) => {
      const reply = await ask('layout.delete', { name });
      if (!reply.ok) return fail('failed');
      if (!reply.value.ok) return fail(reply.value.code);
      await list();
      if (!(await load(name))) await load(standardLayout);
      return setNotice({ kind: 'deleted', name });
    },
    take: async (path) => {
      const reply = await ask('layout.import', { path });
      if (!reply.ok) return fail('failed');
      if (!reply.value.ok) return fail(reply.value.code);
      const { name } = reply.value.value;
      await list();
      await load(name);
      return setNotice({ kind: 'imported', name });
    },
    copyOut: async (name) => {
      const reply = await ask('layout.export', { name });
      if (!reply.ok) return fail('failed');
      if (!reply.value.ok) return fail(reply.value.code);
      return setNotice({ kind: 'exported', path: reply.value.value.path });
    },
  };
};
