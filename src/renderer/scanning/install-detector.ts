import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Makes our decoder the page's BarcodeDetector, which html5-qrcode then uses, and starts to load it; safe to call again. */
export const installDetector = (): typeof BarcodeDetector => {
  if (Reflect.get(globalThis, 'BarcodeDetector') !== BarcodeDetector) {
    void prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
    Reflect.set(globalThis, 'BarcodeDetector', BarcodeDetector);
  }
  return BarcodeDetector;
};
