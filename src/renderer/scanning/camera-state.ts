/** How the camera is, for the status line: it goes on trying by itself in every state but `running`. */
export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly label: string }
  /** No camera is connected. */
  | { readonly kind: 'none' }
  /** The system or a person forbids the camera. */
  | { readonly kind: 'denied' }
  /** Another program holds the camera, or it gives no picture. */
  | { readonly kind: 'busy' }
  /** The camera was running and went away. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed' };

const kindByError: ReadonlyArray<readonly [name: RegExp, kind: 'denied' | 'none' | 'busy']> = [
  [/NotAllowedError|PermissionDeniedError|SecurityError/u, 'denied'],
  [/NotFoundError|DevicesNotFoundError|OverconstrainedError/u, 'none'],
  [/NotReadableError|TrackStartError|AbortError|NoPicture/u, 'busy'],
];

/** The state that an error of opening the camera means; html5-qrcode rejects with sentences, so their words are searched. */
export const stateOfError = (error: unknown): CameraState => {
  const text = String(error);
  return { kind: kindByError.find(([name]) => name.test(text))?.[1] ?? 'failed' };
};
