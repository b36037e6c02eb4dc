// SPDX-License-Identifier: Apache-2.0
// Keeps what is typed on the server while it is typed: at the latest `maxLossMs` after a change a save has
// begun with it, however fast the typing goes on. One save is under way at a time, so an older one cannot
// arrive after a newer one. What could not be saved is tried again with the next change or flush.

export const maxLossMs = 1_500;

export type SaverState = "saved" | "waiting" | "failed";

export class DraftSaver<Form> {
  private latest: Form | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly save: (form: Form) => Promise<unknown>,
    private readonly tell: (state: SaverState) => void,
  ) {}

  note(form: Form): void {
    if (this.stopped) return;
    this.latest = form;
    this.tell("waiting");
    this.timer ??= setTimeout(() => void this.flush(), maxLossMs);
  }

  /** Saves at once what has not been saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
    const form = this.latest;
    if (form === undefined || this.stopped) return;
    this.latest = undefined;
    this.running = this.attempt(form);
    await this.running;
  }

  /** After the record itself was saved or the draft thrown away: nothing is kept any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async attempt(form: Form): Promise<void> {
    try {
      await this.save(form);
      if (this.latest === undefined) this.tell("saved");
    } catch {
      this.latest ??= form;
      this.tell("failed");
    } finally {
      this.running = undefined;
    }
  }
}
