import type { Session } from 'electron';
import { isOurs } from './origin.ts';

/**
 * Grants the camera's picture to our own pages and nothing else to anybody. Electron grants everything by default, so
 * requests, checks and devices are each answered here.
 */
export const limitPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, grant, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const onlyPicture = kinds.length > 0 && kinds.every((kind) => kind === 'video');
    grant(permission === 'media' && onlyPicture && isOurs(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType }) =>
      permission === 'media' && mediaType === 'video' && isOurs(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};
