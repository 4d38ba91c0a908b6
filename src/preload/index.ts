import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { announcements, channels } from '#shared/contract/channels.ts';
import type { KioskBridge, Reply } from '#shared/contract/ipc.ts';
import type { TroubleBridge } from '#shared/contract/trouble.ts';

const asked: ReadonlySet<string> = new Set(channels);
const told: ReadonlySet<string> = new Set(announcements);

const bridge: KioskBridge = {
  request: (channel, input) =>
    asked.has(channel)
      ? (ipcRenderer.invoke(channel, input) as Promise<Reply<typeof channel>>)
      : Promise.resolve({ ok: false, code: 'refused' }),
  on: (announcement, listener) => {
    if (!told.has(announcement)) return () => undefined;
    // Electron's event object would hand the page more than the value.
    const heard = (_event: IpcRendererEvent, value: Parameters<typeof listener>[0]): void => listener(value);
    ipcRenderer.on(announcement, heard);
    return () => {
      ipcRenderer.off(announcement, heard);
    };
  },
  pathOf: (file) => webUtils.getPathForFile(file),
};

const askAboutTrouble = async <Value>(channel: 'trouble.view' | 'trouble.act', input?: unknown): Promise<Value> => {
  const reply = (await ipcRenderer.invoke(channel, input)) as { readonly ok: boolean; readonly value: Value };
  if (!reply.ok) throw new Error(channel);
  return reply.value;
};

const trouble: TroubleBridge = {
  view: () => askAboutTrouble('trouble.view'),
  act: (action) => askAboutTrouble('trouble.act', action),
};

contextBridge.exposeInMainWorld('einlass', bridge);
contextBridge.exposeInMainWorld('einlassTrouble', trouble);
