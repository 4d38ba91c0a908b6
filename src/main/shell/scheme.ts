import { protocol } from 'electron';
import { scheme } from './origin.ts';

/** Makes our scheme a secure origin of its own, with camera, fetch and cached code; only possible before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
};
