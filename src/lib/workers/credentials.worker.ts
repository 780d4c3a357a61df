import { answerCredentials } from './answer-credentials';
import type { CredentialsAnswer, CredentialsQuestion, FileReport } from './read-files';
import { serve } from './serve';

serve<CredentialsQuestion, FileReport, CredentialsAnswer>(answerCredentials);
