import { ok, type Result } from '$lib/core/kernel/result';
import { Gathering, type Gathered } from './gathering';
import { qrWorker } from '$lib/workers';

/** `refused`: the learner or the device said no; `no-camera`: there is none that can be used. */
export type ScanTrouble = 'refused' | 'no-camera' | 'stopped';

const EVERY_MS = 150;
/** While codes follow one another on the other screen. */
const EVERY_MS_GATHERING = 20;
/** Pictures are made smaller before a code is looked for: enough for any code a hand holds up. */
const LARGEST_SIDE = 800;
/** A photo is looked at whole, and larger where a small code in it needs that. */
const PICTURE_SIDES = [1_000, 2_400];

/** As far as it is used; not every browser has it. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * Shows the camera in `video` until a QR code is seen, and gives its text; of codes that belong
 * together what they make, with `onGathered` told meanwhile. The camera is off again when this
 * ends, however it ends; `signal` ends it.
 */
export async function scanQr(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onGathered: (gathered: Gathered) => void
): Promise<Result<string, ScanTrouble>> {
  const stream = await openCamera();
  if (!stream.ok) return stream;
  try {
    video.srcObject = stream.value;
    const look = await bestLook();
    const gathering = new Gathering();
    while (!signal.aborted) {
      if (video.paused) await video.play();
      const text = video.readyState >= video.HAVE_CURRENT_DATA ? await look(video, signal) : '';
      const whole = text ? gathering.take(text) : undefined;
      if (whole !== undefined) return ok(whole);
      const { gathered } = gathering;
      if (gathered.have > 0) onGathered(gathered);
      const pause = gathered.have > 0 ? EVERY_MS_GATHERING : EVERY_MS;
      await new Promise((done) => setTimeout(done, pause));
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
  const picture = pixelsOf(video, video.videoWidth, video.videoHeight, LARGEST_SIDE);
  return picture && qrWorker.ask(picture, { signal });
};

/**
 * What codes in pictures say, as in photos of them: of several that belong together what they make,
 * else what the first one says. Undefined where none is found, or too few.
 */
export async function readQrPictures(files: readonly Blob[]): Promise<string | undefined> {
  const gathering = new Gathering();
  for (const file of files) {
    const text = await readQrPicture(file);
    const whole = text === undefined ? undefined : gathering.take(text);
    if (whole !== undefined) return whole;
  }
  return undefined;
}

async function readQrPicture(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    for (const side of PICTURE_SIDES) {
      const picture = pixelsOf(bitmap, bitmap.width, bitmap.height, side);
      const text = picture && (await qrWorker.ask(picture));
      if (text !== undefined) return text;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

/** The pixels of a picture, made smaller where a side of it is longer. */
function pixelsOf(source: CanvasImageSource, width: number, height: number, side: number) {
  const scale = Math.min(1, side / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const {
    data,
    width: across,
    height: down
  } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { pixels: data, width: across, height: down };
}
