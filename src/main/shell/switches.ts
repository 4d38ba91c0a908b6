import { app } from 'electron';
import type { CommandLine } from './command-line.ts';

/** Sets what Chromium must know before it starts. */
export const applySwitches = ({ cameraFile }: CommandLine): void => {
  const { commandLine } = app;
  if (cameraFile !== null) {
    commandLine.appendSwitch('use-fake-device-for-media-stream');
    commandLine.appendSwitch('use-file-for-fake-video-capture', cameraFile);
  }
  commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  // The pages talk to nobody: no process for their network, no updates of components, no field trials, no reports.
  commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-pinch');
};
