/** One Debian package under the names that it has had, the newest first. */
export type DebianPackage = readonly [newest: string, ...older: string[]];

/** What a command of ours needs from Debian. */
export type DebianNeed = 'window' | 'virtual-screen' | 'compiler' | 'tests';

/** The Debian packages behind each need. */
export const debianPackages: Readonly<Record<DebianNeed, ReadonlyArray<DebianPackage>>> = {
  window: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libxtst6'],
  ],
  'virtual-screen': [['xvfb']],
  compiler: [['build-essential']],
  tests: [
    ['chromium'],
    ['xdotool'],
    ['x11-xkb-utils'],
    ['zbar-tools'],
    // Device nodes that lead to a printer of ours.
    ['socat'],
    // A spooler, a printer behind it, and what announces printers on the network.
    ['cups'],
    ['cups-filters'],
    ['cups-ipp-utils'],
    ['poppler-utils'],
    ['dbus'],
    ['avahi-daemon'],
    ['avahi-utils'],
    // A key store, which seals a station's token.
    ['gnome-keyring'],
    // Its programs alone: the tests start a server of their own.
    ['postgresql'],
    ['tesseract-ocr'],
    ...['deu', 'ara', 'chi-sim', 'vie', 'ukr', 'pol'].map((language): DebianPackage => [`tesseract-ocr-${language}`]),
  ],
};
