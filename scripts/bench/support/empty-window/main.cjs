// The least that an Electron program can be: what the kiosk is measured against.
const { writeSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => {
    window.show();
    writeSync(1, `${JSON.stringify({ einlass: 'ready', ms: Math.round(Date.now() - process.getCreationTime()) })}\n`);
  });
  return window.loadFile(join(__dirname, 'index.html'));
});
