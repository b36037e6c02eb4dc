// SPDX-License-Identifier: Apache-2.0
// A whole roster through the API, as an office does it: upload, check, apply; and how long another write
// waits while it is applied.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { built } from "./program.mjs";

async function waitWhile(staff, id, state) {
  let view;
  do {
    await pause(50);
    view = await staff.call("GET", `/api/imports/${id}`);
  } while (view.state === state);
  return view;
}

// Saves a draft every 25 ms until told to stop; the longest wait for an answer.
function keepWriting(staff) {
  let going = true;
  const longest = (async () => {
    let most = 0;
    for (let number = 1; going; ++number) {
      const began = performance.now();
      await staff.call("PUT", "/api/drafts/household/1", { base_version: 1, form: { number } });
      most = Math.max(most, performance.now() - began);
      await pause(25);
    }
    return most;
  })();
  return async () => {
    going = false;
    return longest;
  };
}

/** Rows of all sheets, and seconds: `checked` from upload to checked, `applied` from there to visible. */
export async function importRoster(staff, folder, households, seed) {
  execFileSync(built("bangfu"), [
    "demo-roster",
    ...["--to", folder, "--households", String(households), "--seed", String(seed)],
  ]);
  const file = readFileSync(join(folder, "roster.xlsx"));
  const [banner] = (await staff.call("GET", `/api/unions?q=${encodeURIComponent("K旗总工会")}`)).items;
  let began = performance.now();
  const started = await staff.upload(
    `/api/imports?union=${banner.id}&name=bench&local_minimum_fen=90000&local_minimum_source=bench`,
    "roster.xlsx",
    file,
  );
  const checked = await waitWhile(staff, started.id, "checking");
  if (checked.state !== "checked") throw new Error(`the check ended ${JSON.stringify(checked.refusal)}`);
  const seconds = { checked: (performance.now() - began) / 1000 };
  const stopWriting = keepWriting(staff);
  began = performance.now();
  await staff.call("POST", `/api/imports/${started.id}/apply`, { version: checked.version });
  const applied = await waitWhile(staff, started.id, "applying");
  seconds.applied = (performance.now() - began) / 1000;
  const longestWaitMs = await stopWriting();
  if (applied.state !== "applied") throw new Error(`the import ended ${applied.state}`);
  return { rows: checked.summary.rows, made: applied.made, seconds, longestWaitMs };
}
