import 'fake-indexeddb/auto';
import { setLanguage } from '../src/lib/state/language.svelte';

await setLanguage('en');
