import { piecesTaken } from '../../core/catalogue/published/take';
import { serve } from '../serve';
import { openStore } from './open-store';
import { removeOthers } from './pieces';
import { updateCatalogue } from './update';
import type { UpdateAnswer, UpdateProgress, UpdateQuestion } from './update-question';

serve<UpdateQuestion, UpdateProgress, UpdateAnswer | undefined>(async (question, report) => {
  const store = await openStore();
  if (question.kind === 'update') return updateCatalogue(question, store, report);
  const kept = question.keep.flatMap(({ manifest, take = {} }) => piecesTaken(manifest, take));
  await removeOthers(store, new Set(kept.map(({ hash }) => hash)));
  return undefined;
});
