import type { JsonObject } from '../core/kernel/json';

/*
 * The contexts of the Comprehensive Learner Record 2.0 (1EdTech CLR Standard 2.0, appendix B), as
 * far as they turn a record into statements. The published ones use the prefix `xsd` without
 * saying what it stands for; records are signed that way, and so it stays.
 */

const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const NODES = { id: '@id', type: '@type' };

function several(name: string, type: string): JsonObject {
  return { '@id': `${CLR}${name}`, '@type': type, '@container': '@set' };
}

const ASSOCIATION: JsonObject = {
  '@id': `${CLR}Association`,
  '@context': {
    associationType: { '@id': `${CLR}AssociationType` },
    sourceId: { '@id': `${CLR}sourceId`, '@type': 'xsd:anyURI' },
    targetId: { '@id': `${CLR}targetId`, '@type': 'xsd:anyURI' }
  }
};

function context(openBadges: string, ofRecord: JsonObject, ofSubject: JsonObject): JsonObject {
  return {
    '@context': {
      ...NODES,
      ClrCredential: { '@id': `${CLR}ClrCredential`, '@context': { ...NODES, ...ofRecord } },
      ClrSubject: {
        '@id': `${CLR}ClrSubject`,
        '@context': {
          ...NODES,
          cred: 'https://www.w3.org/2018/credentials#',
          obi: openBadges,
          achievement: several('achievement', 'obi:Achievement'),
          association: several('association', `${CLR}Association`),
          verifiableCredential: several('verifiableCredential', 'cred:verifiableCredential'),
          ...ofSubject
        }
      },
      Association: ASSOCIATION
    }
  };
}

/** `https://purl.imsglobal.org/spec/clr/v2p0/context.json` */
export const CLR_2_0_0 = context('https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#', {}, {});

/** `https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json` */
export const CLR_2_0_1 = context(
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  { partial: { '@id': `${CLR}partial`, '@type': 'xsd:boolean' } },
  { identifier: several('identifier-1', 'obi:Identifier') }
);
