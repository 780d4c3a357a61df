/** What a learner may keep beside a credential typed in by hand, told by its first bytes. */
export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp'
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

const text = (characters: string) => [...characters].map((each) => each.charCodeAt(0));

const STARTS: readonly (readonly [AttachmentType, readonly number[]])[] = [
  ['application/pdf', text('%PDF-')],
  ['image/png', [0x89, ...text('PNG\r\n'), 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]]
];

/** The kind of a document or raster picture; undefined for every other file. */
export function attachmentType(bytes: Uint8Array): AttachmentType | undefined {
  const holds = (start: readonly number[], at = 0) =>
    start.every((byte, index) => bytes[at + index] === byte);
  if (holds(text('RIFF')) && holds(text('WEBP'), 8)) return 'image/webp';
  return STARTS.find(([, start]) => holds(start))?.[0];
}
