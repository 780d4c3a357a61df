import { asText, get, idOf, type JsonValue } from '../json';
import type { Skill } from '../record';
import { stated, textOf, webAddress } from '../values';

/* What Open Badges 2.0 and 3.0 write alike. */

/** An `Alignment`; one without a name says nothing to a reader and is left out. */
export function skillOf(alignment: JsonValue): Skill[] {
  const name = textOf(get(alignment, 'targetName'));
  if (!name) return [];
  const skill = stated<Skill>({
    name,
    url: webAddress(get(alignment, 'targetUrl')),
    framework: asText(get(alignment, 'targetFramework'))
  });
  return [skill];
}

/** The addresses of `Image` values, written as objects or bare; embedded ones are `data:`. */
export function imageAddresses(...images: (JsonValue | undefined)[]): string[] {
  return images.flatMap((image) => idOf(image) ?? []);
}
