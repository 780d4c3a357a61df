import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { Offering } from '../catalogue/model';
import { workloadOf } from '../catalogue/facts';
import type { Day } from '../kernel/day';
import type { Limits } from './plan';
import { courseTask } from './tasks';

const limits: Limits = { start: '2027-01-04' as Day, hoursPerWeek: 10, currency: 'EUR' };
const ten = { min: 10, max: 10 };
const credits = (scheme: string, value: number) => [{ scheme, value }];

describe('the hours of a course in a plan', () => {
  it.each<[string, Partial<Offering>, number | undefined]>([
    ['stated', { workloadHours: { min: 30, max: 40 } }, 40],
    ['worked out from ECTS', { credits: credits('ects', 2) }, 60],
    ['worked out from points of CATS', { credits: credits('CATS', 4) }, 60],
    ['worked out from hours a week', { hoursPerWeek: { min: 2, max: 3 } }, 30],
    ['not stated', {}, undefined],
    ['not stated where no credits are given', { credits: [] }, undefined]
  ])('are %s, as a page shows them', (_, more, hours) => {
    const offering = course('A', { weeks: ten, schedule: 'flexible', ...more });
    const index = indexOf([offering], [award('CAS', one('A'))]);
    const task = courseTask(offering, award('CAS', one('A')), limits, index);
    const [option] = task?.options ?? [];
    const work = workloadOf(offering);
    expect(work?.hours.max).toBe(hours);
    expect([task?.hoursStated, task?.hoursAssumed]).toEqual([!!work, work?.assumed ?? false]);
    expect(option).toMatchObject({ weeks: 10, load: hours === undefined ? 10 : hours / 10 });
  });
});
