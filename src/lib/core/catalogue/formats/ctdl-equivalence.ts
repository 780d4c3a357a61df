import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { AwardId, OfferingId } from '../ids';
import type { Equivalence } from '../model';
import type { Ctdl } from './ctdl-reading';
import { creditsAt, homepageOf, textAt } from './ctdl-values';
import { at, dayIn, type Reading } from './json-facts';
import { idsAt, isLocalId, plainValue, valuesAt, type LdNode } from './json-ld';

/** A `TransferValueProfile`: what `transferValueFrom` names counts as `transferValueFor`. */
export function readEquivalence(node: LdNode, title: LocalText, around: Ctdl): Equivalence {
  const { records, lang, idOf } = around;
  const id = idOf(node);
  const reading: Reading = { issues: records.issues, place: node.place, record: id };
  const from = sidesOf(node, 'transferValueFrom', around);
  const to = sidesOf(node, 'transferValueFor', around);
  const day = (name: string) => dayIn(plainValue(valuesAt(node, name)[0]), at(reading, name));
  const names = [...from, ...to].flatMap(({ id: one, name }) =>
    name ? [[one, name] as const] : []
  );
  return stated<Equivalence>({
    id,
    title,
    from: from.map((one) => one.id),
    to: to.map((one) => one.id as OfferingId | AwardId),
    credits: creditsAt(node, around, 'transferValue'),
    names: names.length > 0 ? Object.fromEntries(names) : undefined,
    source: stated<Equivalence['source']>({
      sentence: textAt(node, lang, 'description'),
      url: homepageOf(node),
      version: undefined,
      validFrom: day('startDate')
    }),
    validUntil: day('endDate')
  });
}

interface Side {
  readonly id: string;
  /** Where it is no record of its own. */
  readonly name?: LocalText;
}

function sidesOf(node: LdNode, name: string, around: Ctdl): readonly Side[] {
  const { document, lang, idOf, inFull, recordOf } = around;
  const inside = document.nodesAt(node, name).map((one): Side => {
    const called = recordOf(one) ? undefined : textAt(one, lang, 'name');
    return { id: idOf(one), ...(called && { name: called }) };
  });
  const elsewhere = idsAt(node, name).filter((id) => !document.find(id) && !isLocalId(id));
  return [...inside, ...elsewhere.map((id) => ({ id: inFull(id) }))];
}
