import type { PlanSet } from '../core/planner/plan';
import type { CatalogueTalk } from './catalogue/questions';
import { TalkClient } from './catalogue/talk-client';
import type { UpdateAnswer, UpdateProgress, UpdateQuestion } from './catalogue/update-question';
import type { DossierAnswer, DossierQuestion } from './dossier/dossier-question';
import type { PlannerAnswer, PlannerAsk } from './plan-question';
import type { QrQuestion } from './qr-question';
import type { CredentialsAnswer, CredentialsQuestion, FileReport } from './read-files';
import { WorkerClient } from './worker-client';

/** Unpacks what was sent; reads and checks credential files, reporting each as it is done. */
export const credentialsWorker = new WorkerClient<
  CredentialsQuestion,
  FileReport,
  CredentialsAnswer
>(() => new Worker(new URL('./credentials.worker.ts', import.meta.url), { type: 'module' }));

/** Finds plans, what a change of limits would buy, and why courses are not in a plan. */
export const plannerWorker = new WorkerClient<PlannerAsk, PlanSet, PlannerAnswer>(
  () => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' })
);

/** Keeps the catalogues open; searches in them and gives parts of them. */
export const catalogueWorker = new TalkClient<CatalogueTalk>(
  () => new Worker(new URL('./catalogue/catalogue.worker.ts', import.meta.url), { type: 'module' }),
  'open'
);

/** Brings new editions of catalogues onto the device, and clears away what is left of old ones. */
export const updateWorker = new WorkerClient<
  UpdateQuestion,
  UpdateProgress,
  UpdateAnswer | undefined
>(() => new Worker(new URL('./catalogue/update.worker.ts', import.meta.url), { type: 'module' }));

/** Writes a dossier as a PDF. */
export const dossierWorker = new WorkerClient<DossierQuestion, never, DossierAnswer>(
  () => new Worker(new URL('./dossier/dossier.worker.ts', import.meta.url), { type: 'module' })
);

/** Looks for a QR code in a picture. */
export const qrWorker = new WorkerClient<QrQuestion, never, string | undefined>(
  () => new Worker(new URL('./qr.worker.ts', import.meta.url), { type: 'module' })
);

export type { CatalogueTalk, KeptCatalogue, Slice, Want } from './catalogue/questions';
export type { Edition, UpdateProgress } from './catalogue/update-question';
export type { Attachment } from './dossier/dossier-question';
export type { PlannerAnswer, PlannerAsk } from './plan-question';
export type { CheckedCredential, FileReport } from './read-files';
export { WorkerError } from './worker-client';
