const LONGEST_ID = 2000;

/** True for what is unique in the world: a web address, a URN, a DID or a bare UUID. */
export function isGlobalId(id: string): boolean {
  return /^(?:https?:\/\/[^\s]+|(?:urn|did):[^\s]+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(
    id
  );
}

/** An id as it is where it is unique in the world, else made so by that of its holder. */
export function globalId(id: string, holder: string): string {
  const short = id.trim().replace(/\s+/g, '-').slice(0, LONGEST_ID);
  return isGlobalId(short) ? short : `${holder}#${short}`;
}
