import 'fake-indexeddb/auto';
import { setLanguage } from '../src/lib/state/language.svelte';

await setLanguage('en');

/** Every browser can read a blob so; jsdom only by a `FileReader`. */
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
Blob.prototype.text ??= async function (this: Blob) {
  return new TextDecoder().decode(await this.arrayBuffer());
};
