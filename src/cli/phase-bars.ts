import { type Bar, startBar } from './terminal.js';

/** How far a phase of some work got. */
interface PhaseProgress<Phase extends string> {
  readonly phase: Phase;
  readonly done: number;
  readonly of: number;
}

/** What the bar of each phase is labelled. */
export const READING = { survey: 'Reading', fold: 'Folding' } as const;

/** Shows one bar for each phase of some work, one after the other. */
export class PhaseBars<Phase extends string> {
  private phase: Phase | null = null;
  private bar: Bar | null = null;

  constructor(private readonly labels: Readonly<Record<Phase, string>>) {}

  readonly show = ({ phase, done, of }: PhaseProgress<Phase>): void => {
    if (phase !== this.phase) {
      this.stop();
      this.bar = startBar({ label: this.labels[phase], total: of });
      this.phase = phase;
    }
    this.bar?.update(done);
  };

  stop(): void {
    this.bar?.stop();
    this.bar = null;
  }
}
