import { sha256Hex } from '$lib/core/kernel/digest';
import { titleOf, type CredentialRow } from './credentials.svelte';
import { textOf } from './format';
import { t } from './language.svelte';
import { originalFile } from './originals';

const STEM = 'open-badge';

/**
 * A credential as an Open Badge 3.0: itself, or an unsigned copy with what has no field there as
 * `more`. Undefined where its file is gone, or it is the learner's own statement.
 */
export async function openBadgeFile(
  row: CredentialRow,
  more: readonly string[]
): Promise<File | undefined> {
  const [file, { openBadgeOf }] = await Promise.all([
    originalFile(row),
    import('$lib/core/sharing/open-badge-copy')
  ]);
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const badge = openBadgeOf({ bytes, sha256: await sha256Hex(bytes) }, row.part, row.record, {
    notice: (sha256) => t().dossier.export.copyOf(titleOf(row), sha256),
    more,
    pick: textOf
  });
  if (!badge) return undefined;
  if (badge.kind === 'copy') {
    return new File([badge.json], `${STEM}-copy.json`, { type: 'application/json' });
  }
  const type = badge.ending === 'json' ? 'application/json' : 'text/plain';
  return new File([badge.bytes], `${STEM}.${badge.ending}`, { type });
}
