/** The share of learners whose limit for one ECTS lies up to `to` euros, in percent. */
interface Band {
  readonly to: number;
  readonly percent: number;
}

/** The most that learners pay for one ECTS; those who do not know are left out (D2.2, Table 7). */
const LIMITS: Readonly<Record<'official' | 'other', readonly Band[]>> = {
  official: [
    { to: 50, percent: 31.8 },
    { to: 100, percent: 10 },
    { to: 150, percent: 12.4 },
    { to: 200, percent: 8.5 },
    { to: Infinity, percent: 20.2 }
  ],
  other: [
    { to: 50, percent: 58.9 },
    { to: 100, percent: 8.5 },
    { to: 150, percent: 6.2 },
    { to: 200, percent: 6.2 },
    { to: Infinity, percent: 8.5 }
  ]
};

/**
 * The share of learners, 0 to 1, who would pay so many euros for one ECTS. Inside a band the
 * limits are taken to lie evenly; in the last one, which has no end, half would pay the double.
 */
export function shareWhoPay(euros: number, official: boolean): number {
  const bands = LIMITS[official ? 'official' : 'other'];
  const all = bands.reduce((sum, { percent }) => sum + percent, 0);
  let from = 0;
  let paying = 0;
  for (const { to, percent } of bands) {
    if (euros <= from) paying += percent;
    else if (to === Infinity) paying += (percent * from) / euros;
    else if (euros < to) paying += (percent * (to - euros)) / (to - from);
    from = to;
  }
  return paying / all;
}
