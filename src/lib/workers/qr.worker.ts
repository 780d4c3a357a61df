import { findQr } from './find-qr';
import type { QrQuestion } from './qr-question';
import { serve } from './serve';

serve<QrQuestion, never, string | undefined>(findQr);
