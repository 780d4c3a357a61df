import { ok, type Result } from '$lib/core/kernel/result';
import { qrWorker } from '$lib/workers';

/** `refused`: the learner or the device said no; `no-camera`: there is none that can be used. */
export type ScanTrouble = 'refused' | 'no-camera' | 'stopped';

const EVERY_MS = 150;
/** Pictures are made smaller before a code is looked for: enough for any code a hand holds up. */
const LARGEST_SIDE = 800;

/** As far as it is used; not every browser has it. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * Shows the camera in `video` until a QR code is seen, and gives its text. The camera is off again
 * when this ends, however it ends; `signal` ends it.
 */
export async function scanQr(
  video: HTMLVideoElement,
  signal: AbortSignal
): Promise<Result<string, ScanTrouble>> {
  const stream = await openCamera();
  if (!stream.ok) return stream;
  try {
    video.srcObject = stream.value;
    const look = await bestLook();
    while (!signal.aborted) {
      if (video.paused) await video.play();
      const text = video.readyState >= video.HAVE_CURRENT_DATA ? await look(video, signal) : '';
      if (text) return ok(text);
      await new Promise((done) => setTimeout(done, EVERY_MS));
    }
    return { ok: false, issue: 'stopped' };
  } catch {
    return { ok: false, issue: signal.aborted ? 'stopped' : 'no-camera' };
  } finally {
    for (const track of stream.value.getTracks()) track.stop();
    video.srcObject = null;
  }
}

async function openCamera(): Promise<Result<MediaStream, ScanTrouble>> {
  try {
    const video = { facingMode: 'environment', width: { ideal: 1280 } };
    return ok(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError';
    return { ok: false, issue: refused ? 'refused' : 'no-camera' };
  }
}

type Look = (video: HTMLVideoElement, signal: AbortSignal) => Promise<string | undefined>;

/** The browser's own reader of codes where it has one, else ours in a worker. */
async function bestLook(): Promise<Look> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return lookInWorker;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video, signal) => {
    const codes = await detector.detect(video).catch(() => undefined);
    return codes ? codes[0]?.rawValue : lookInWorker(video, signal);
  };
}

const lookInWorker: Look = async (video, signal) => {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return qrWorker.ask({ pixels: data, width, height }, { signal });
};
