import { serve } from '../serve';
import type { DossierAnswer, DossierQuestion } from './dossier-question';
import { writePdf } from './write-pdf';

serve<DossierQuestion, never, DossierAnswer>(async ({ fonts, ...question }) => {
  const [regular, bold] = await Promise.all([fontAt(fonts.regular), fontAt(fonts.bold)]);
  return writePdf({ ...question, fonts: { regular, bold } });
});

async function fontAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the font could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
