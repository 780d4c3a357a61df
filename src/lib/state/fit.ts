import { presetProfile, SURVEY_PROFILE, type FitProfile } from '$lib/core/fit/profile';
import { formatFitProfile, parseFitProfile } from '$lib/core/fit/profile-format';
import { wantedLanguages } from './language.svelte';
import { preferences, setPreference } from './preferences.svelte';

/** What the learner set; undefined where that is nothing. */
export function keptFitProfile(): FitProfile | undefined {
  return parseFitProfile(preferences.fitProfile);
}

/**
 * What courses are judged by: what the learner set, else what learners said in a survey; with the
 * hours a week of the settings and the languages of the device.
 */
export function fitProfileNow(): FitProfile {
  const profile = keptFitProfile() ?? SURVEY_PROFILE;
  const { hoursPerWeek } = preferences;
  return {
    ...profile,
    wishes: { hoursPerWeek, languages: wantedLanguages(), ...profile.wishes }
  };
}

/** Whether something differs from what the kind of learner begins with. */
export function isAdjusted(profile: FitProfile): boolean {
  const texts = [profile, presetProfile(profile.preset)].map((each) =>
    JSON.stringify(formatFitProfile(each))
  );
  return texts[0] !== texts[1];
}

/** Keeps what matters to the learner; nothing where it is what matters to learners in general. */
export async function keepFitProfile(profile: FitProfile): Promise<void> {
  const isGeneral = profile.preset === undefined && !isAdjusted(profile);
  await setPreference('fitProfile', isGeneral ? undefined : formatFitProfile(profile));
}
