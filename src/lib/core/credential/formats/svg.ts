import { fail, ok, type Result } from '../../kernel/result';
import type { ReadIssue } from '../issues';
import { attributeOf, descendants, textIn, type XmlDocument } from '../../kernel/xml';

/** Open Badges 1.x and 2.0 (Baking); 3.0 renamed both. */
const NAMESPACE = /^https?:\/\/(openbadges\.org|purl\.imsglobal\.org\/ob\/v3p0)\/?$/;
const ELEMENTS = ['credential', 'assertion'];

export function isSvg({ root }: XmlDocument): boolean {
  return root.local === 'svg';
}

/**
 * The text baked into an SVG: what stands in the element of Open Badges, else its attribute
 * `verify`. Nothing else of the markup is kept.
 */
export function unbakeSvg({ root }: XmlDocument): Result<string, ReadIssue> {
  const baked = [...descendants(root)].filter(
    ({ uri, local }) => NAMESPACE.test(uri) && ELEMENTS.includes(local)
  );
  const element = baked.find(({ local }) => local === 'credential') ?? baked[0];
  const text = [textIn(element), attributeOf(element, 'verify') ?? ''].find(
    (candidate) => candidate.trim() !== ''
  );
  return text === undefined ? fail('no-badge-in-image') : ok(text);
}
