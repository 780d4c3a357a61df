import type { Catalogue } from '$lib/core/catalogue/model';
import type { Plan, PlanQuestion, PlanSet, Rejection, WhatIf } from '$lib/core/planner/plan';
import { plannerWorker } from '$lib/workers';

/** Plans together with what was asked: so that what is kept is never of another question. */
export interface Found {
  readonly question: PlanQuestion;
  readonly catalogue: Catalogue;
  readonly set: PlanSet;
}

/** A search for plans beside the page: it shows what it has found so far, and can be stopped. */
export class PlanSearch {
  #found = $state.raw<Found>();
  #whatIfs = $state.raw<readonly WhatIf[]>([]);
  #state = $state<'idle' | 'busy' | 'stopped' | 'failed'>('idle');
  #abort: AbortController | undefined;
  #asked = '';

  /** The plans of the last question that brought any, or an answer without. */
  get found(): Found | undefined {
    return this.#found;
  }

  /** What more hours or money would buy; known some time after the plans. */
  get whatIfs(): readonly WhatIf[] {
    return this.#whatIfs;
  }

  get busy(): boolean {
    return this.#state === 'busy';
  }

  get stopped(): boolean {
    return this.#state === 'stopped';
  }

  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** Looks for plans, unless it is what was asked last; a search that is under way ends. */
  look(question: PlanQuestion, catalogue: Catalogue): void {
    const asked = JSON.stringify([question, catalogue.offerings.length, catalogue.published]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#look(question, catalogue);
  }

  /** Ends the search; what was found so far stays. */
  stop(): void {
    this.#abort?.abort();
    if (this.#state === 'busy') this.#state = 'stopped';
  }

  /** Forgets what was asked, so that the same question is looked at anew. */
  forget(): void {
    this.#abort?.abort();
    this.#asked = '';
    this.#found = undefined;
    this.#whatIfs = [];
    this.#state = 'idle';
  }

  /** Looks once more for what was asked last. */
  again(): void {
    const last = this.#last;
    if (last) void this.#look(last.question, last.catalogue);
  }

  #last: Omit<Found, 'set'> | undefined;

  async #look(question: PlanQuestion, catalogue: Catalogue): Promise<void> {
    this.#abort?.abort();
    const own = (this.#abort = new AbortController());
    this.#last = { question, catalogue };
    this.#state = 'busy';
    this.#whatIfs = [];
    const show = (set: PlanSet) => {
      if (!own.signal.aborted) this.#found = { question, catalogue, set };
    };
    try {
      const answer = await plannerWorker.ask(
        { kind: 'plan', question, catalogue },
        { signal: own.signal, onProgress: show }
      );
      if (own.signal.aborted || answer.kind !== 'plan') return;
      show(answer.set);
      this.#state = 'idle';
      await this.#askWhatIfs(answer.set, question, catalogue, own.signal);
    } catch {
      if (!own.signal.aborted && this.#state === 'busy') this.#state = 'failed';
    }
  }

  async #askWhatIfs(
    set: PlanSet,
    question: PlanQuestion,
    catalogue: Catalogue,
    signal: AbortSignal
  ): Promise<void> {
    const answer = await plannerWorker.ask(
      { kind: 'what-if', question, catalogue, set },
      { signal }
    );
    if (!signal.aborted && answer.kind === 'what-if') this.#whatIfs = answer.whatIfs;
  }
}

/** Courses that are not in a plan, and why; worked out when somebody asks. */
export async function rejectionsFor(
  plan: Plan,
  { question, catalogue }: Found
): Promise<readonly Rejection[]> {
  const answer = await plannerWorker.ask({ kind: 'rejections', question, catalogue, plan });
  return answer.kind === 'rejections' ? answer.rejections : [];
}
